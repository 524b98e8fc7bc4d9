import type { NodeChange } from '@xyflow/react';
import { helperLines, type Box } from '../layout/helper-lines.ts';
import { ESTIMATED_SIZE } from '../layout/node-size.ts';
import { shownHelperLines } from './canvas-state.ts';
import type { StepFlowNode } from '../document/flow-types.ts';

const boxOf = ({ position, measured }: StepFlowNode): Box => ({
  ...position,
  width: measured?.width ?? ESTIMATED_SIZE.width,
  height: measured?.height ?? ESTIMATED_SIZE.height,
});

/** The aligned position of a step that is dragged alone. */
export function alignedPlace(node: StepFlowNode, nodes: readonly StepFlowNode[]) {
  return helperLines(boxOf(node), nodes.filter(({ id }) => id !== node.id).map(boxOf));
}

/** Snaps a step that is dragged alone to its neighbors, and shows the helper lines. Several steps keep their relative positions. */
export function alignChanges(changes: NodeChange<StepFlowNode>[], nodes: readonly StepFlowNode[]): NodeChange<StepFlowNode>[] {
  const moved = changes.filter((change) => change.type === 'position' && change.dragging === true);
  const [only, ...others] = moved;
  const node = only?.type === 'position' ? nodes.find(({ id }) => id === only.id) : undefined;
  if (only?.type !== 'position' || others.length > 0 || node === undefined || only.position === undefined) {
    if (shownHelperLines.get().length > 0) shownHelperLines.set([]);
    return changes;
  }
  const { x, y, lines } = alignedPlace({ ...node, position: only.position }, nodes);
  shownHelperLines.set(lines);
  return changes.map((change) => (change === only ? { ...only, position: { x, y } } : change));
}
