import { connect, findEdge, type RefusedConnection } from '@touchline/sequence';
import { useReactFlow, type Connection, type Edge, type FinalConnectionState } from '@xyflow/react';
import { useMemo } from 'react';
import { toast } from 'sonner';
import { useEditor } from '../document/editor-context.ts';

const reasons: Record<RefusedConnection, string> = {
  'self-link': 'A step cannot connect to itself.',
  'into-start': 'No step can connect to the start: it is the entry for leads.',
  'unknown-exit': 'That exit was removed.',
  'unknown-node': 'That step was deleted.',
};

/** Connects steps by dragging to a port or a card. Dropping on the empty canvas opens the step picker there. */
export function useConnecting() {
  const editor = useEditor();
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    const link = (from: string, exit: string, to: string) => {
      if (findEdge(editor.document.get(), from, exit)?.to === to) return;
      const outcome = connect(editor.document.get(), from, exit, to);
      if (outcome.ok) editor.document.edit(() => outcome.document);
      else toast.error('These steps cannot be connected.', { description: reasons[outcome.reason] });
    };
    return {
      isValidConnection: ({ source, sourceHandle, target }: Connection | Edge) =>
        connect(editor.document.get(), source, sourceHandle ?? 'next', target).ok,
      onConnect: ({ source, sourceHandle, target }: Connection) => link(source, sourceHandle ?? 'next', target),
      /** The end of a selected edge was dragged to another step. */
      onReconnect: ({ source, sourceHandle }: Edge, { target }: Connection) => link(source, sourceHandle ?? 'next', target),
      onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
        const { fromNode, fromHandle, toNode, isValid } = state;
        if (isValid || !fromNode || !fromHandle) return;
        const exit = fromHandle.id ?? 'next';
        const at = pointOf(event);
        const over = toNode?.id ?? stepAt(at);
        if (over === fromNode.id) return;
        if (over !== null) {
          link(fromNode.id, exit, over);
          return;
        }
        // Runs after the click that ends the drag, because that click would close the picker.
        setTimeout(() => editor.picker.set({ at, target: { type: 'exit', from: fromNode.id, exit, position: screenToFlowPosition(at) } }));
      },
    };
  }, [editor, screenToFlowPosition]);
}

function pointOf(event: MouseEvent | TouchEvent): { x: number; y: number } {
  const { clientX, clientY } = 'changedTouches' in event ? event.changedTouches[0]! : event;
  return { x: clientX, y: clientY };
}

function stepAt({ x, y }: { readonly x: number; readonly y: number }): string | null {
  return document.elementFromPoint(x, y)?.closest('.react-flow__node')?.getAttribute('data-id') ?? null;
}
