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

/** Moves steps. An unconnected step can be dropped on an edge, which inserts it there. */
export function useDragging() {
  const editor = useEditor();
  const sizeOf = useSizeOf();
  const { getNodes } = useReactFlow<StepFlowNode>();
  return useMemo(() => {
    const edgeUnder = (node: StepFlowNode, dragged: readonly StepFlowNode[]) => {
      const document = editor.document.get();
      if (dragged.length !== 1 || !node.data.model.acceptsEdges || document.edges.some((edge) => edge.to === node.id)) return null;
      const { width, height } = sizeOf(node.id);
      // Edges run from top to bottom: any part of the card may touch the edge, not only its center.
      const y = node.position.y + height / 2;
      const at = [0.5, 0.25, 0.75].map((share) => edgeAt(document, { x: node.position.x + width * share, y }, sizeOf, node.id));
      return at.find((edge) => edge !== null) ?? null;
    };
    return {
      onNodeDrag: (_event: unknown, node: StepFlowNode, dragged: StepFlowNode[]) => editor.dropTarget.set(edgeUnder(node, dragged)),
      onNodeDragStop: (_event: unknown, node: StepFlowNode, letGo: StepFlowNode[]) => {
        shownHelperLines.set([]);
        // React Flow reports the mouse position. The user saw the step at its aligned position.
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
          // A single step moves to free space. Several steps keep their relative positions.
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

/** Free positions are on the grid. Positions aligned to another step may be off it. */
function exactly(aligned: Point, free: Point): Point {
  return Math.abs(aligned.x - free.x) < GRID && Math.abs(aligned.y - free.y) < GRID ? aligned : free;
}
