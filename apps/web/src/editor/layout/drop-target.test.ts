import { addNode, connect, emptyDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { dropTargetAt, edgeAt } from './drop-target.ts';

const sizeOf = () => ({ width: 200, height: 100 });

function line() {
  const document = addNode(emptyDocument('UTC'), { kind: 'end', id: 'end', position: { x: 300, y: 400 } }).document;
  const connected = connect(document, 'start', 'next', 'end');
  if (!connected.ok) throw new Error(connected.reason);
  return connected.document;
}

test('a point on each of the three segments of an edge hits the edge', () => {
  const onEdge = { type: 'exit', from: 'start', exit: 'next' };
  expect(dropTargetAt(line(), { x: 110, y: 150 }, sizeOf)).toEqual(onEdge);
  expect(dropTargetAt(line(), { x: 250, y: 150 }, sizeOf)).toEqual(onEdge);
  expect(dropTargetAt(line(), { x: 390, y: 380 }, sizeOf)).toEqual(onEdge);
});

test('a step below an open exit is connected, a step far from everything stays unconnected', () => {
  const document = emptyDocument('UTC');
  expect(dropTargetAt(document, { x: 150, y: 220 }, sizeOf)).toEqual({ type: 'exit', from: 'start', exit: 'next' });
  expect(dropTargetAt(document, { x: 900, y: 700 }, sizeOf).type).toBe('place');
});

test('a node does not drop onto its own edges', () => {
  expect(edgeAt(line(), { x: 110, y: 150 }, sizeOf, 'end')).toBeNull();
});
