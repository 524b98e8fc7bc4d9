import { useReactFlow } from '@xyflow/react';
import { useMemo, type DragEvent } from 'react';
import { addStep, defaultTarget } from '../commands/add-step.ts';
import { useSizeOf } from '../commands/use-size-of.ts';
import { dropTargetAt } from '../layout/drop-target.ts';
import type { AddTarget } from '../document/editor.ts';
import { useEditor } from '../document/editor-context.ts';

/** What a dragged palette entry carries: the kind. */
export const STEP_DRAG = 'application/x-touchline-step';

/** Taking steps from the palette. While one drags, the edge or exit that would take the step is lit. */
export function useDropping() {
  const editor = useEditor();
  const { screenToFlowPosition } = useReactFlow();
  const sizeOf = useSizeOf();
  return useMemo(() => {
    const targetOf = (event: DragEvent): AddTarget => {
      const document = editor.document.get();
      const over = (event.target as Element).closest('.react-flow__node')?.getAttribute('data-id');
      const behind = over ? defaultTarget(document, over) : null;
      return behind ?? dropTargetAt(document, screenToFlowPosition({ x: event.clientX, y: event.clientY }), sizeOf);
    };
    const take = (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(STEP_DRAG)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      const next = targetOf(event);
      const now = editor.dropTarget.get();
      if (JSON.stringify(now) !== JSON.stringify(next)) editor.dropTarget.set(next);
    };
    return {
      // A step let go at once after it came in is taken too: then no browser has told of it being over the canvas.
      onDragEnter: take,
      onDragOver: take,
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) editor.dropTarget.set(null);
      },
      onDrop: (event: DragEvent) => {
        const kind = event.dataTransfer.getData(STEP_DRAG);
        if (!kind) return;
        event.preventDefault();
        addStep(editor, kind, targetOf(event), sizeOf);
        editor.dropTarget.set(null);
      },
    };
  }, [editor, screenToFlowPosition, sizeOf]);
}
