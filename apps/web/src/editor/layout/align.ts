import type { SequenceDocument, SequenceNode, StepId } from '@touchline/sequence';
import { snap, type SizeOf } from './node-size.ts';
import type { Positions } from './tidy.ts';

/** Align centers in a column, align top edges in a row, or equalize the gaps vertically or horizontally. */
export type Alignment = 'column' | 'row' | 'spread-down' | 'spread-across';

/** New positions of the selected steps. */
export function align(document: SequenceDocument, ids: readonly StepId[], how: Alignment, sizeOf: SizeOf): Positions {
  const chosen = document.nodes.filter((node) => ids.includes(node.id));
  const [first] = chosen;
  if (first === undefined || chosen.length < 2) return {};
  switch (how) {
    case 'row':
      return Object.fromEntries(chosen.map(({ id, position }) => [id, { x: position.x, y: first.position.y }]));
    case 'column': {
      const middle = first.position.x + sizeOf(first.id).width / 2;
      return Object.fromEntries(chosen.map(({ id, position }) => [id, { x: snap(middle - sizeOf(id).width / 2), y: position.y }]));
    }
    case 'spread-down':
      return spread(chosen, 'y', (id) => sizeOf(id).height);
    case 'spread-across':
      return spread(chosen, 'x', (id) => sizeOf(id).width);
  }
}

/** Keeps the outermost two and equalizes the gaps between. */
function spread(chosen: readonly SequenceNode[], axis: 'x' | 'y', lengthOf: (id: StepId) => number): Positions {
  const inOrder = chosen.toSorted((a, b) => a.position[axis] - b.position[axis]);
  const [start, end] = [inOrder[0]!, inOrder.at(-1)!];
  const filled = inOrder.reduce((sum, { id }) => sum + lengthOf(id), 0);
  const gap = Math.max(0, (end.position[axis] + lengthOf(end.id) - start.position[axis] - filled) / (inOrder.length - 1));
  let at = start.position[axis];
  return Object.fromEntries(
    inOrder.map(({ id, position }) => {
      const place = { ...position, [axis]: snap(at) };
      at += lengthOf(id) + gap;
      return [id, place];
    }),
  );
}
