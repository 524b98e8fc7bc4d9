import { addNode, emptyDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { firstView, READABLE, tidiedView } from './first-view.ts';

test('a short sequence is centered at zoom 1', () => {
  expect(firstView(emptyDocument('UTC'), { width: 800, height: 600 })).toEqual({ x: 268, y: 56, zoom: 1 });
});

test('a very wide sequence shows its start at a readable zoom', () => {
  const wide = addNode(emptyDocument('UTC'), { kind: 'end', id: 'end', position: { x: 4000, y: 300 } }).document;
  const view = firstView(wide, { width: 800, height: 600 });
  expect(view.zoom).toBe(READABLE);
  expect(view.x).toBeCloseTo(400 - 132 * READABLE);
});

const sizeOf = () => ({ width: 264, height: 100 });
const line = (steps: number) =>
  Array.from({ length: steps }, (_, index) => index).reduce(
    (document, index) => addNode(document, { kind: 'wait', id: `w${index}`, position: { x: 0, y: (index + 1) * 190 } }).document,
    emptyDocument('UTC'),
  );

test('after tidying, a short sequence fits the window', () => {
  const view = tidiedView(line(2), { width: 800, height: 700 }, sizeOf);
  expect(view.zoom).toBe(1);
  // The start's top edge and the last step's bottom edge are in the window.
  expect(view.y).toBeGreaterThan(0);
  expect(480 * view.zoom + view.y).toBeLessThan(700);
});

test('after tidying, 60 steps stay readable and the selected one stays visible', () => {
  const long = line(60);
  expect(tidiedView(long, { width: 800, height: 700 }, sizeOf)).toEqual(firstView(long, { width: 800, height: 700 }));
  const view = tidiedView(long, { width: 800, height: 700 }, sizeOf, 'w39');
  expect(view.zoom).toBeGreaterThanOrEqual(READABLE);
  const top = 40 * 190 * view.zoom + view.y;
  expect(top).toBeGreaterThan(0);
  expect(top + 100 * view.zoom).toBeLessThan(700);
});
