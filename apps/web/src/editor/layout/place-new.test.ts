import { addNode, connect, emptyDocument, insertOnEdge, type SequenceDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { ESTIMATED_SIZE } from './node-size.ts';
import { placeNew } from './place-new.ts';

const start = addNode(emptyDocument('UTC'), { kind: 'end', id: 'end', position: { x: 0, y: 180 } }).document;
const connected = connect(start, 'start', 'next', 'end');
const before: SequenceDocument = connected.ok ? connected.document : start;

test('steps added by a fix are stacked, and later steps move down', () => {
  const edge = { from: 'start', exit: 'next' };
  const second = insertOnEdge(before, edge, { kind: 'call', id: 'b' }).document;
  const after = insertOnEdge(second, edge, { kind: 'wait', id: 'a' }).document;
  const placed = placeNew(before, after, () => ESTIMATED_SIZE);
  const heights = ['start', 'a', 'b', 'end'].map((id) => placed.nodes.find((node) => node.id === id)!.position.y);
  for (const [index, y] of heights.slice(1).entries()) expect(y - heights[index]!).toBeGreaterThan(ESTIMATED_SIZE.height);
  expect(placeNew(before, before, () => ESTIMATED_SIZE)).toBe(before);
});
