import { moveNodes, type SequenceDocument, type StepId } from '@touchline/sequence';
import { GAP, snap, type Size, type SizeOf } from './node-size.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The nearest position to the right of `wanted` where a node of this size overlaps no other. */
export function freePlace(document: SequenceDocument, wanted: Point, size: Size, sizeOf: SizeOf, except?: string): Point {
  let place = { x: snap(wanted.x), y: snap(wanted.y) };
  // Each round clears at least one node, so there are at most as many rounds as nodes.
  for (let round = 0; round <= document.nodes.length; round++) {
    const hit = document.nodes.find((node) => node.id !== except && overlaps(place, size, node.position, sizeOf(node.id)));
    if (hit === undefined) return place;
    place = { x: snap(hit.position.x + sizeOf(hit.id).width + GAP.beside), y: place.y };
  }
  return place;
}

/** Moves steps to the right, keeping their relative positions, until they overlap no other step. */
export function withRoomFor(document: SequenceDocument, ids: readonly StepId[], sizeOf: SizeOf): SequenceDocument {
  const own = new Set(ids);
  const [moving, others] = [document.nodes.filter(({ id }) => own.has(id)), document.nodes.filter(({ id }) => !own.has(id))];
  let shift = 0;
  for (let round = 0; round <= others.length; round++) {
    const needed = Math.max(
      0,
      ...moving.flatMap(({ id, position }) => {
        const place = { x: position.x + shift, y: position.y };
        const hit = others.find((other) => overlaps(place, sizeOf(id), other.position, sizeOf(other.id)));
        return hit === undefined ? [] : [hit.position.x + sizeOf(hit.id).width + GAP.beside - place.x];
      }),
    );
    if (needed === 0) break;
    shift += needed;
  }
  return moveNodes(document, Object.fromEntries(moving.map(({ id, position: { x, y } }) => [id, { x: snap(x + shift), y: snap(y) }])));
}

/** A position to the right of all steps, at the height of the topmost one. */
export function besideAll({ nodes }: SequenceDocument, sizeOf: SizeOf): Point {
  return {
    x: Math.max(...nodes.map(({ id, position }) => position.x + sizeOf(id).width)) + 4 * GAP.beside,
    y: Math.min(...nodes.map(({ position }) => position.y)) + GAP.below,
  };
}

function overlaps(a: Point, sizeA: Size, b: Point, sizeB: Size): boolean {
  return a.x < b.x + sizeB.width && b.x < a.x + sizeA.width && a.y < b.y + sizeB.height && b.y < a.y + sizeA.height;
}
