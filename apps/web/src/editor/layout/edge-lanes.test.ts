import { addNode, connect, emptyDocument, type SequenceDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { edgeLanes, lanePath } from './edge-lanes.ts';

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

test('back edges run next to all steps they pass, on the side of their exit', () => {
  const lanes = edgeLanes(looping());
  expect([...lanes.keys()]).toEqual(['ask yes', 'ask no']);
  expect(lanes.get('ask yes')).toBe(-336);
  expect(lanes.get('ask no')).toBe(264 + 36);
});

test('the path starts at the exit and ends at the step', () => {
  const { path, middle } = lanePath({ x: 60, y: 700 }, { x: 132, y: 200 }, -50);
  expect(path).toMatch(/^M 60 700 .* L 132 200$/);
  expect(middle).toEqual({ x: -50, y: 448 });
});

test('a downward edge avoids a step in its path, and is straight otherwise', () => {
  let document = addNode(emptyDocument('UTC'), { kind: 'sms', id: 'block', position: { x: 0, y: 200 } }).document;
  document = addNode(document, { kind: 'end', id: 'end', position: { x: 0, y: 400 } }).document;
  const outcome = connect(document, 'start', 'next', 'end');
  if (!outcome.ok) throw new Error(outcome.reason);
  expect(edgeLanes(outcome.document).get('start next')).toBe(-22);
  const aside = { ...outcome.document, nodes: outcome.document.nodes.filter(({ id }) => id !== 'block') };
  expect(edgeLanes(aside).size).toBe(0);
});
