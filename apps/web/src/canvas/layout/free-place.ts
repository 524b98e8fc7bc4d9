import type { SequenceDocument } from '@touchline/sequence';
import { GAP, snap, type Size, type SizeOf } from './node-size.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The nearest place to the right of `wanted` where a node of this size lies on no other. */
export function freePlace(document: SequenceDocument, wanted: Point, size: Size, sizeOf: SizeOf, except?: string): Point {
  let place = { x: snap(wanted.x), y: snap(wanted.y) };
  // Every round clears at least one node, so there are at most as many rounds as nodes.
  for (let round = 0; round <= document.nodes.length; round++) {
    const hit = document.nodes.find((node) => node.id !== except && overlaps(place, size, node.position, sizeOf(node.id)));
    if (hit === undefined) return place;
    place = { x: snap(hit.position.x + sizeOf(hit.id).width + GAP.beside), y: place.y };
  }
  return place;
}

function overlaps(a: Point, sizeA: Size, b: Point, sizeB: Size): boolean {
  return a.x < b.x + sizeB.width && b.x < a.x + sizeA.width && a.y < b.y + sizeB.height && b.y < a.y + sizeA.height;
}
