import type { SequenceDocument } from '@touchline/sequence';
import { layOut } from './blocks.ts';
import { GAP, snap, type SizeOf } from './node-size.ts';
import { shapeOf } from './shape.ts';

export interface Positions {
  readonly [id: string]: { readonly x: number; readonly y: number };
}

/**
 * Lays the sequence out from top to bottom: branches side by side in the order of their exits, each in room of its own, and where they
 * come together again in the middle below them. The first step stays where it was. With `only`, just these steps are placed.
 *
 * A general layered layout (dagre) was tried first: it knows no exits, so it swapped "yes" and "no" as it liked.
 */
export function tidy(document: SequenceDocument, sizeOf: SizeOf, only?: ReadonlySet<string>): Positions {
  const { roots, below, first } = shapeOf(document, only);
  if (first === undefined) return {};
  const positions: Record<string, { x: number; y: number }> = {};
  let x = 0;
  let shift: { x: number; y: number } | null = null;
  for (const root of roots) {
    const block = layOut(root, below, sizeOf);
    const own = block.places.get(root)!;
    shift ??= { x: first.position.x - own.x, y: first.position.y - own.y };
    for (const [id, place] of block.places) positions[id] = { x: snap(place.x + x + shift.x), y: snap(place.y + shift.y) };
    x += block.width + GAP.beside * 2;
  }
  return positions;
}
