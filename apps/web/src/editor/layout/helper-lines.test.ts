import { expect, test } from 'vitest';
import { helperLines } from './helper-lines.ts';

const other = { x: 100, y: 100, width: 264, height: 80 };

test('a wider box snaps to the center of the one above it', () => {
  const { x, y, lines } = helperLines({ x: 60, y: 300, width: 350, height: 80 }, [other]);
  expect({ x, y }).toEqual({ x: 57, y: 300 });
  expect(lines).toEqual([{ upright: true, at: 232, from: 100, to: 380 }]);
});

test('a box snaps to edges in both directions at once', () => {
  const { x, y, lines } = helperLines({ x: 500, y: 104, width: 264, height: 40 }, [other, { ...other, x: 498, y: 600 }]);
  expect({ x, y }).toEqual({ x: 498, y: 100 });
  expect(lines.map(({ upright }) => upright)).toEqual([true, false]);
});

test('a box with no other box nearby stays in place', () => {
  expect(helperLines({ x: 700, y: 900, width: 264, height: 80 }, [other])).toEqual({ x: 700, y: 900, lines: [] });
});
