import { moveNodes, spliceNode } from '@touchline/sequence';
import { useMemo } from 'react';
import { useSizeOf } from '../commands/use-size-of.ts';
import { edgeAt } from '../layout/drop-target.ts';
import { freePlace } from '../layout/free-place.ts';
import { makeRoom } from '../layout/make-room.ts';
import { useEditor } from '../state/editor-context.ts';
import type { StepFlowNode } from './flow-types.ts';

/** Moving steps. One that nothing leads to yet can be let go on an edge, which then goes through it. */
export function useDragging() {
  const editor = useEditor();
  const sizeOf = useSizeOf();
  return useMemo(() => {
    const edgeUnder = (node: StepFlowNode, dragged: readonly StepFlowNode[]) => {
      const document = editor.document.get();
      if (dragged.length !== 1 || !node.data.model.acceptsEdges || document.edges.some((edge) => edge.to === node.id)) return null;
      const { width, height } = sizeOf(node.id);
      return edgeAt(document, { x: node.position.x + width / 2, y: node.position.y + height / 2 }, sizeOf, node.id);
    };
    return {
      onNodeDrag: (_event: unknown, node: StepFlowNode, dragged: StepFlowNode[]) => editor.dropTarget.set(edgeUnder(node, dragged)),
      onNodeDragStop: (_event: unknown, node: StepFlowNode, dragged: StepFlowNode[]) => {
        const edge = edgeUnder(node, dragged);
        editor.dropTarget.set(null);
        const before = editor.document.get();
        const places = new Map(before.nodes.map(({ id, position }) => [id, position]));
        const moved = dragged.filter(({ id, position }) => places.get(id)?.x !== position.x || places.get(id)?.y !== position.y);
        if (moved.length === 0) return;
        editor.document.edit((document) => {
          const placed = moveNodes(document, Object.fromEntries(moved.map(({ id, position }) => [id, position])));
          if (edge) return makeRoom(spliceNode(placed, node.id, edge), node.id, sizeOf);
          // One step alone makes way; several keep their places to each other.
          return dragged.length === 1
            ? moveNodes(placed, { [node.id]: freePlace(placed, node.position, sizeOf(node.id), sizeOf, node.id) })
            : placed;
        });
      },
    };
  }, [editor, sizeOf]);
}
