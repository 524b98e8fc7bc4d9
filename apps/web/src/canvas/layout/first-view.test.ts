import { addNode, emptyDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { firstView } from './first-view.ts';

test('a short sequence stands in the middle, at its own size', () => {
  expect(firstView(emptyDocument('UTC'), { width: 800, height: 600 })).toEqual({ x: 268, y: 56, zoom: 1 });
});

test('a very wide one shows its beginning instead of shrinking to nothing', () => {
  const wide = addNode(emptyDocument('UTC'), { kind: 'end', id: 'end', position: { x: 4000, y: 300 } }).document;
  const view = firstView(wide, { width: 800, height: 600 });
  expect(view.zoom).toBe(0.62);
  expect(view.x).toBeCloseTo(400 - 132 * 0.62);
});
