import { copyNodes, duplicateNodes, moveNodes, pasteFragment, type Fragment } from '@touchline/sequence';
import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { toast } from 'sonner';
import { READABLE, tidiedView } from '../layout/first-view.ts';
import { neighbour, type Direction } from '../layout/neighbour.ts';
import { GRID } from '../layout/node-size.ts';
import { tidy } from '../layout/tidy.ts';
import { addNote } from '../notes/note-operations.ts';
import { canDelete } from '../state/can-delete.ts';
import { useEditor } from '../state/editor-context.ts';
import { addStep, defaultTarget, newStepId } from './add-step.ts';
import { glide } from './glide.ts';
import { focusStep } from './step-element.ts';
import { useSizeOf } from './use-size-of.ts';

const steps: Record<Direction, { x: number; y: number }> = {
  up: { x: 0, y: -GRID },
  down: { x: 0, y: GRID },
  left: { x: -GRID, y: 0 },
  right: { x: GRID, y: 0 },
};

/** What can be done in the editor, from wherever it is asked for: toolbar, keyboard, command palette. */
export function useCommands() {
  const editor = useEditor();
  const flow = useReactFlow();
  const sizeOf = useSizeOf();
  return useMemo(() => {
    const document = () => editor.document.get();
    const selected = () => editor.selection.get();

    const show = (id: string) => {
      const node = flow.getInternalNode(id);
      const { position = { x: 0, y: 0 } } = node ?? {};
      const size = sizeOf(id);
      void flow.setCenter(position.x + size.width / 2, position.y + size.height / 2, {
        zoom: Math.max(flow.getZoom(), 0.7),
        duration: 250,
      });
    };

    /** Moves the view only when the step is not wholly in sight, or is drawn smaller than `least`; then so that it can be read. */
    const reveal = (id: string, least = 0) => {
      const box = windowBox();
      const position = flow.getInternalNode(id)?.position;
      if (!box || !position) return;
      const size = sizeOf(id);
      const from = flow.flowToScreenPosition(position);
      const to = flow.flowToScreenPosition({ x: position.x + size.width, y: position.y + size.height });
      const inSight = from.x >= box.left && from.y >= box.top && to.x <= box.right && to.y <= box.bottom;
      if (inSight && flow.getZoom() >= least) return;
      const zoom = Math.max(flow.getZoom(), READABLE);
      void flow.setCenter(position.x + size.width / 2, position.y + size.height / 2, { zoom, duration: 200 });
    };

    /** Brings a step that was just added into sight. Its size is known after it was drawn. */
    const revealNew = (id: string) => void setTimeout(() => reveal(id, READABLE), 60);

    return {
      reveal,
      revealNew,
      undo: editor.document.undo,
      redo: editor.document.redo,
      /** All of it, however small: down to the least zoom of the canvas. */
      fit: () => void flow.fitView({ padding: 0.15, maxZoom: 1, duration: 250 }),
      zoomIn: () => void flow.zoomIn({ duration: 150 }),
      zoomOut: () => void flow.zoomOut({ duration: 150 }),
      /** Selects a step and brings it into sight. */
      goTo: (id: string) => {
        editor.select([id]);
        show(id);
        focusStep(id);
      },
      /** Adds a step where it makes most sense: behind the selected one. */
      add: (kind: string) => {
        const [only, ...more] = selected();
        const { x, y } = viewCentre(flow.screenToFlowPosition);
        const target = defaultTarget(document(), more.length === 0 ? only : undefined) ?? { type: 'place', position: { x, y } };
        const id = addStep(editor, kind, target, sizeOf);
        revealNew(id);
        focusStep(id);
      },
      /** Opens the picker at a place on the screen, for where a step makes most sense. */
      pick: (at: { readonly x: number; readonly y: number }) => {
        const [only, ...more] = selected();
        const target = defaultTarget(document(), more.length === 0 ? only : undefined);
        editor.picker.set({ at, target: target ?? { type: 'place', position: viewCentre(flow.screenToFlowPosition) } });
      },
      /** Lays out the selected steps, or all of them. */
      tidy: () => {
        const ids = selected();
        const positions = tidy(document(), sizeOf, ids.length > 1 ? new Set(ids) : undefined);
        void glide(flow, positions).then(() => {
          editor.document.edit((before) => moveNodes(before, positions));
          const box = windowBox();
          if (ids.length <= 1 && box) void flow.setViewport(tidiedView(document(), box, sizeOf, ids[0]), { duration: 250 });
        });
      },
      /** An empty note in the middle of what one sees. */
      addNote: () => {
        const id = newStepId();
        const middle = viewCentre(flow.screenToFlowPosition);
        editor.document.edit((before) => addNote(before, id, middle));
      },
      selectAll: () => editor.select(document().nodes.map((node) => node.id)),
      deleteSelected: editor.deleteSelected,
      duplicate: () => {
        const result = duplicateNodes(document(), selected(), newStepId);
        if (result.ids.length === 0) return;
        editor.document.edit(() => result.document);
        editor.select(result.ids);
      },
      /** The selected steps as text for the clipboard; null when nothing is selected. */
      copy: (): string | null => {
        const fragment = copyNodes(document(), selected());
        return fragment.nodes.length > 0 ? JSON.stringify(fragment) : null;
      },
      /** Puts steps from the clipboard down; gives whether it held any. */
      paste: (text: string): boolean => {
        const fragment = readFragment(text);
        if (fragment === null) return false;
        const centre = viewCentre(flow.screenToFlowPosition);
        const position = { x: centre.x - 132, y: centre.y - 60 };
        const withoutEntry = leaveOutEntries(fragment, document());
        const pasted = pasteFragment(document(), withoutEntry, position, newStepId);
        if (!pasted.ok) {
          toast.error('What is on the clipboard cannot be pasted here.', { description: pasted.problems[0]?.message });
          return true;
        }
        editor.document.edit(() => pasted.document);
        editor.select(pasted.ids);
        return true;
      },
      walk: (direction: Direction) => {
        const [from] = selected();
        const to = from === undefined ? document().nodes[0]?.id : neighbour(document(), from, direction);
        if (!to) return;
        editor.select([to]);
        reveal(to);
        focusStep(to);
      },
      /** Moves the selected steps by one step of the grid. */
      nudge: (direction: Direction) => {
        const ids = new Set(selected());
        const { x, y } = steps[direction];
        const moved = document().nodes.filter((node) => ids.has(node.id));
        const positions = Object.fromEntries(moved.map(({ id, position }) => [id, { x: position.x + x, y: position.y + y }]));
        editor.document.edit((before) => moveNodes(before, positions), `nudge:${[...ids].join()}`);
      },
    };
  }, [editor, flow, sizeOf]);
}

export type Commands = ReturnType<typeof useCommands>;

/** Where the canvas is on the screen. */
function windowBox(): DOMRect | undefined {
  return document.querySelector('.react-flow')?.getBoundingClientRect();
}

function viewCentre(toFlow: (point: { x: number; y: number }) => { x: number; y: number }): { x: number; y: number } {
  const box = windowBox();
  return toFlow({ x: (box?.left ?? 0) + (box?.width ?? 800) / 2, y: (box?.top ?? 0) + (box?.height ?? 600) / 2 });
}

function readFragment(text: string): Fragment | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'touchlineFragment' in value ? (value as Fragment) : null;
  } catch {
    return null;
  }
}

/** There is one entry already; a second one from the clipboard would only be an error to fix. */
function leaveOutEntries(fragment: Fragment, into: { readonly nodes: readonly { readonly kind: string }[] }): Fragment {
  const entries = new Set(into.nodes.map((node) => node.kind).filter((kind) => !canDelete(kind)));
  const nodes = fragment.nodes.filter((node) => !entries.has(node.kind));
  const ids = new Set(nodes.map((node) => node.id));
  return { ...fragment, nodes, edges: fragment.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)) };
}
