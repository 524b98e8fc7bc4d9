import { moveNodes, spliceNode } from '@touchline/sequence';
import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { useSizeOf } from '../commands/use-size-of.ts';
import { edgeAt } from '../layout/drop-target.ts';
import { freePlace } from '../layout/free-place.ts';
import { makeRoom } from '../layout/make-room.ts';
import { GRID } from '../layout/node-size.ts';
import { useEditor } from '../document/editor-context.ts';
import { alignedPlace } from './align-change.ts';
import { shownHelperLines } from './canvas-state.ts';
import type { StepFlowNode } from '../document/flow-types.ts';

/** Moving steps. One that nothing leads to yet can be let go on an edge, which then goes through it. */
export function useDragging() {
  const editor = useEditor();
  const sizeOf = useSizeOf();
  const { getNodes } = useReactFlow<StepFlowNode>();
  return useMemo(() => {
    const edgeUnder = (node: StepFlowNode, dragged: readonly StepFlowNode[]) => {
      const document = editor.document.get();
      if (dragged.length !== 1 || !node.data.model.acceptsEdges || document.edges.some((edge) => edge.to === node.id)) return null;
      const { width, height } = sizeOf(node.id);
      // Lines run from top to bottom: the middle of the card need not be on one, if some of it is.
      const y = node.position.y + height / 2;
      const at = [0.5, 0.25, 0.75].map((share) => edgeAt(document, { x: node.position.x + width * share, y }, sizeOf, node.id));
      return at.find((edge) => edge !== null) ?? null;
    };
    return {
      onNodeDrag: (_event: unknown, node: StepFlowNode, dragged: StepFlowNode[]) => editor.dropTarget.set(edgeUnder(node, dragged)),
      onNodeDragStop: (_event: unknown, node: StepFlowNode, letGo: StepFlowNode[]) => {
        shownHelperLines.set([]);
        // React Flow tells where the mouse was; what one saw is where the lines drew it.
        const { x, y } = letGo.length === 1 ? alignedPlace(node, getNodes()) : node.position;
        const dragged = letGo.length === 1 ? [{ ...node, position: { x, y } }] : letGo;
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
            ? moveNodes(placed, { [node.id]: exactly({ x, y }, freePlace(placed, { x, y }, sizeOf(node.id), sizeOf, node.id)) })
            : placed;
        });
      },
    };
  }, [editor, sizeOf, getNodes]);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A free place is on the grid; a step that is aligned to another one need not be. */
function exactly(aligned: Point, free: Point): Point {
  return Math.abs(aligned.x - free.x) < GRID && Math.abs(aligned.y - free.y) < GRID ? aligned : free;
}
