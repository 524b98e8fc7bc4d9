import { moveNodes, type SequenceDocument } from '@touchline/sequence';
import { makeRoom } from './make-room.ts';
import { ESTIMATED_SIZE, GAP, snap, type SizeOf } from './node-size.ts';
import { walkOrder } from '../../lib/document/walk-order.ts';

/** Positions added steps below their predecessors and moves later steps down. The core cannot do this, because it knows no sizes. */
export function placeNew(before: SequenceDocument, after: SequenceDocument, sizeOf: SizeOf): SequenceDocument {
  const known = new Set(before.nodes.map(({ id }) => id));
  const added = walkOrder(after).filter(({ id }) => !known.has(id));
  const sizes: SizeOf = (id) => (known.has(id) ? sizeOf(id) : ESTIMATED_SIZE);
  return added.reduce((document, { id }) => {
    const from = document.edges.find(({ to }) => to === id)?.from;
    const source = document.nodes.find((node) => node.id === from);
    const node = document.nodes.find((other) => other.id === id);
    if (source === undefined || node === undefined) return document;
    const y = Math.max(node.position.y, snap(source.position.y + sizes(source.id).height + GAP.below));
    return makeRoom(moveNodes(document, { [id]: { x: snap(node.position.x), y } }), id, sizes);
  }, after);
}
