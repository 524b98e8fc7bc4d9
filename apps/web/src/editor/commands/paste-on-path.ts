import { findEdge, findNode, joinOnEdge, moveNodes, type SequenceDocument, type StepId } from '@touchline/sequence';
import { parseEdgeId } from '../document/flow-types.ts';
import { makeRoomBelow } from '../layout/make-room.ts';
import { GAP, snap, type SizeOf } from '../layout/node-size.ts';
import type { AddTarget, Editor } from '../document/editor.ts';
import { defaultTarget, exitCenter } from './add-step.ts';

type ExitTarget = Extract<AddTarget, { type: 'exit' }>;

/** The target of pasted steps: the selected edge, or the exit of the only selected step. Null: they stay unconnected. */
export function pasteTarget({ document, selection, selectedEdge }: Editor): ExitTarget | null {
  const edge = selectedEdge.get();
  if (edge !== null) return { type: 'exit', ...parseEdgeId(edge) };
  const [only, ...more] = selection.get();
  const target = only === undefined || more.length > 0 ? null : defaultTarget(document.get(), only);
  return target?.type === 'exit' && target.from === only ? target : null;
}

/** Connects pasted steps into the path, below the previous step, and moves later steps down. Null when they cannot be connected. */
export function pastedOnPath(
  document: SequenceDocument,
  ids: readonly StepId[],
  target: ExitTarget,
  sizeOf: SizeOf,
): SequenceDocument | null {
  const joined = joinOnEdge(document, ids, target);
  const source = findNode(joined, target.from);
  const head = findNode(joined, findEdge(joined, target.from, target.exit)?.to ?? '');
  if (joined === document || source === undefined || head === undefined) return null;
  const onward = findNode(document, findEdge(document, target.from, target.exit)?.to ?? '');
  // Aligned with the next step, so that a straight path stays straight.
  const center = onward ? onward.position.x + sizeOf(onward.id).width / 2 : exitCenter(document, target, sizeOf);
  const shift = {
    x: snap(center - sizeOf(head.id).width / 2 - head.position.x),
    y: snap(source.position.y + sizeOf(source.id).height + GAP.below - head.position.y),
  };
  const own = new Set(ids);
  const placed = joined.nodes
    .filter(({ id }) => own.has(id))
    .map(({ id, position }) => [id, { x: position.x + shift.x, y: position.y + shift.y }] as const);
  return makeRoomBelow(moveNodes(joined, Object.fromEntries(placed)), ids, sizeOf);
}
