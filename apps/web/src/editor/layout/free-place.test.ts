import { addNode, duplicateNodes, emptyDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { freePlace, withRoomFor } from './free-place.ts';

const sizeOf = () => ({ width: 200, height: 100 });

test('a step dropped on another one moves to the right of it', () => {
  expect(freePlace(emptyDocument('UTC'), { x: 50, y: 50 }, sizeOf(), sizeOf)).toEqual({ x: 248, y: 48 });
});

test('copies keep their relative positions and overlap no step', () => {
  const pair = addNode(addNode(emptyDocument('UTC'), { kind: 'wait', id: 'a', position: { x: 0, y: 200 } }).document, {
    kind: 'wait',
    id: 'b',
    position: { x: 0, y: 400 },
  }).document;
  const { document, ids } = duplicateNodes(pair, ['a', 'b']);
  const [first, second] = withRoomFor(document, ids, sizeOf).nodes.filter(({ id }) => ids.includes(id));
  expect(first!.position).toEqual({ x: 248, y: 240 });
  expect(second!.position).toEqual({ x: 248, y: 440 });
});
