import { addNode, connect, emptyDocument, type SequenceDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { loopLanes, loopPath } from './loop-lanes.ts';

function looping(): SequenceDocument {
  let document = addNode(emptyDocument('UTC'), { kind: 'email', id: 'mail', position: { x: 0, y: 200 } }).document;
  document = addNode(document, { kind: 'wait', id: 'wide', position: { x: -300, y: 400 } }).document;
  document = addNode(document, { kind: 'if', id: 'ask', position: { x: 0, y: 600 } }).document;
  for (const [from, exit, to] of [
    ['start', 'next', 'mail'],
    ['ask', 'yes', 'mail'],
    ['ask', 'no', 'mail'],
  ] as const) {
    const outcome = connect(document, from, exit, to);
    if (outcome.ok) document = outcome.document;
  }
  return document;
}

test('ways back run beside everything they pass, on the side of their exit', () => {
  const lanes = loopLanes(looping());
  expect([...lanes.keys()]).toEqual(['ask yes', 'ask no']);
  expect(lanes.get('ask yes')).toBe(-336);
  expect(lanes.get('ask no')).toBe(264 + 36);
});

test('the path begins at the exit and ends at the step', () => {
  const { path, middle } = loopPath({ x: 60, y: 700 }, { x: 132, y: 200 }, -50);
  expect(path).toMatch(/^M 60 700 .* L 132 200$/);
  expect(middle).toEqual({ x: -50, y: 448 });
});
