import type { SequenceDocument } from '@touchline/sequence';
import { layOut } from './dominator-tree.ts';
import { GAP, snap, type SizeOf } from './node-size.ts';
import { structureOf } from './structure.ts';

export interface Positions {
  readonly [id: string]: { readonly x: number; readonly y: number };
}

/**
 * Lays out the sequence from top to bottom: branches side by side in exit order, each in its own space, with merge points centered
 * below. The first step keeps its position. With `only`, only these steps are moved.
 *
 * A general layered layout (dagre) was tried first. It knows no exit order, so it swapped "yes" and "no" arbitrarily.
 */
export function tidy(document: SequenceDocument, sizeOf: SizeOf, only?: ReadonlySet<string>): Positions {
  const { roots, below, first } = structureOf(document, only);
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
