import { moveNodes, type SequenceDocument, type StepId } from '@touchline/sequence';
import { GAP, snap, type SizeOf } from './node-size.ts';

/** Steps that can be reached from a step, including itself. */
export function downstream(document: SequenceDocument, from: StepId): ReadonlySet<StepId> {
  const next = Map.groupBy(document.edges, (edge) => edge.from);
  const seen = new Set<StepId>();
  const queue = [from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const edge of next.get(id) ?? []) queue.push(edge.to);
  }
  return seen;
}

/** Moves later steps down until none overlaps the new node. */
export function makeRoom(document: SequenceDocument, id: StepId, sizeOf: SizeOf): SequenceDocument {
  return makeRoomBelow(document, [id], sizeOf);
}

/**
 * Moves later steps down until none overlaps the new nodes. Steps further up (the back edge of a loop) and steps next to the path stay.
 */
export function makeRoomBelow(document: SequenceDocument, ids: readonly StepId[], sizeOf: SizeOf): SequenceDocument {
  const own = new Set(ids);
  const nodes = document.nodes.filter(({ id }) => own.has(id));
  if (nodes.length === 0) return document;
  const top = Math.min(...nodes.map(({ position }) => position.y));
  const bottom = Math.max(...nodes.map(({ id, position }) => position.y + sizeOf(id).height)) + GAP.below;
  const reached = new Set(ids.flatMap((id) => [...downstream(document, id)]));
  const followers = document.nodes.filter(({ id, position }) => !own.has(id) && reached.has(id) && position.y >= top - 40);
  const first = Math.min(...followers.map((follower) => follower.position.y));
  if (followers.length === 0 || first >= bottom) return document;
  const delta = snap(bottom - first);
  return moveNodes(
    document,
    Object.fromEntries(followers.map(({ id: follower, position }) => [follower, { x: position.x, y: position.y + delta }])),
  );
}
