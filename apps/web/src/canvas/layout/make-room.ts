import { moveNodes, type SequenceDocument, type StepId } from '@touchline/sequence';
import { GAP, snap, type SizeOf } from './node-size.ts';

/** Steps that can be reached from one, itself included. */
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

/**
 * Pushes what follows a new node down until nothing lies under it. Steps further up (a loop's way back) and steps beside the line
 * stay where they are.
 */
export function makeRoom(document: SequenceDocument, id: StepId, sizeOf: SizeOf): SequenceDocument {
  const node = document.nodes.find((other) => other.id === id);
  if (node === undefined) return document;
  const bottom = node.position.y + sizeOf(id).height + GAP.below;
  const followers = document.nodes.filter(
    (other) => other.id !== id && downstream(document, id).has(other.id) && other.position.y >= node.position.y - 40,
  );
  const first = Math.min(...followers.map((follower) => follower.position.y));
  if (followers.length === 0 || first >= bottom) return document;
  const delta = snap(bottom - first);
  return moveNodes(
    document,
    Object.fromEntries(followers.map(({ id: follower, position }) => [follower, { x: position.x, y: position.y + delta }])),
  );
}
