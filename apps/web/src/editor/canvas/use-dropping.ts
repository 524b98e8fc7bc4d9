import { useReactFlow } from '@xyflow/react';
import { useMemo, type DragEvent } from 'react';
import { addStep, defaultTarget } from '../commands/add-step.ts';
import { useSizeOf } from '../commands/use-size-of.ts';
import { dropTargetAt } from '../layout/drop-target.ts';
import type { AddTarget } from '../document/editor.ts';
import { useEditor } from '../document/editor-context.ts';

/** Drag data type of palette entries; its value is the step kind. */
export const STEP_DRAG = 'application/x-touchline-step';

/** Accepts steps from the palette. During the drag, the edge or exit that would receive the step is highlighted. */
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
      // Also accept a step that is dropped right after it enters: browsers then send no dragover for the canvas.
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
