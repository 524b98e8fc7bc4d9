import type { SequenceDocument, StepId } from '@touchline/sequence';
import { snap, type SizeOf } from './node-size.ts';
import type { Positions } from './tidy.ts';

/** Middles under each other; upper edges level; the same space between one and the next, from top to bottom. */
export type Alignment = 'column' | 'row' | 'spread-down';

/** New places for the chosen steps. */
export function align(document: SequenceDocument, ids: readonly StepId[], how: Alignment, sizeOf: SizeOf): Positions {
  const chosen = document.nodes.filter((node) => ids.includes(node.id));
  if (chosen.length < 2) return {};
  const [first] = chosen;
  if (how === 'row') return Object.fromEntries(chosen.map(({ id, position }) => [id, { x: position.x, y: first!.position.y }]));
  if (how === 'column') {
    const middle = first!.position.x + sizeOf(first!.id).width / 2;
    return Object.fromEntries(chosen.map(({ id, position }) => [id, { x: snap(middle - sizeOf(id).width / 2), y: position.y }]));
  }
  const down = chosen.toSorted((a, b) => a.position.y - b.position.y);
  const [top, bottom] = [down[0]!, down.at(-1)!];
  const filled = down.reduce((sum, { id }) => sum + sizeOf(id).height, 0);
  const gap = Math.max(0, (bottom.position.y + sizeOf(bottom.id).height - top.position.y - filled) / (down.length - 1));
  let y = top.position.y;
  return Object.fromEntries(
    down.map(({ id, position }) => {
      const place = { x: position.x, y: snap(y) };
      y += sizeOf(id).height + gap;
      return [id, place];
    }),
  );
}
