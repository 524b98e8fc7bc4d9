import { exitsOf, type SequenceDocument } from '@touchline/sequence';
import { hang, layOut } from './blocks.ts';
import { dominators, withoutCircles } from './dominators.ts';
import { GAP, snap, type SizeOf } from './node-size.ts';
import { walkOrder } from './walk-order.ts';

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
  const nodes = walkOrder(document).filter((node) => only?.has(node.id) ?? true);
  const [first] = nodes;
  if (first === undefined) return {};
  const targets = new Map(document.edges.map((edge) => [`${edge.from} ${edge.exit}`, edge.to]));
  const known = new Set(nodes.map((node) => node.id));
  const ways = new Map(
    nodes.map((node) => [
      node.id,
      [...new Set(exitsOf(node).map((exit) => targets.get(`${node.id} ${exit.name}`)))].filter((to) => to !== undefined && known.has(to)),
    ]),
  ) as ReadonlyMap<string, readonly string[]>;
  const { order, next } = withoutCircles([...known], ways);
  const dominator = dominators(order, next);
  const below = hang(order, next, dominator);
  const positions: Record<string, { x: number; y: number }> = {};
  // What hangs below nobody stands in a row, the first step's part leftmost.
  const roots = order.filter((id) => dominator.get(id) === null).toSorted((a, b) => Number(b === first.id) - Number(a === first.id));
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
