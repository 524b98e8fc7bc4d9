import { addNode, connect, emptyDocument, type SequenceDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { distinctNames } from './distinct-names.ts';

function path(...steps: readonly { id: string; kind: string; label?: string; config?: unknown }[]): SequenceDocument {
  let document = emptyDocument('UTC');
  let from = 'start';
  for (const { id, kind, label, config } of steps) {
    const named = { ...(label === undefined ? {} : { label }), ...(config === undefined ? {} : { config }) };
    document = addNode(document, { id, kind, position: { x: 0, y: 0 }, ...named }).document;
    const linked = connect(document, from, 'next', id);
    if (!linked.ok) throw new Error(linked.reason);
    document = linked.document;
    from = id;
  }
  return document;
}

const days = (amount: number) => ({ mode: 'duration', amount, unit: 'days', at: null });
const all = (document: SequenceDocument) => document.nodes.map(({ id }) => distinctNames(document)(id));

test('touches with the same name get their day', () => {
  const document = path(
    { id: 'a', kind: 'sms', label: 'Text' },
    { id: 'w', kind: 'wait', config: days(3) },
    { id: 'b', kind: 'sms', label: 'Text' },
    { id: 'c', kind: 'email', label: 'Mail' },
  );
  expect(all(document)).toEqual(['Manual enrollment', 'Text · day 0', 'Wait 3 days', 'Text · day 3', 'Mail']);
});

test('equal names get their channel where it differs, else their position', () => {
  const document = path(
    { id: 'a', kind: 'sms', label: 'Hello' },
    { id: 'b', kind: 'email', label: 'Hello' },
    { id: 'w1', kind: 'wait', config: days(1) },
    { id: 'w2', kind: 'wait', config: days(1) },
  );
  const name = distinctNames(document);
  expect(name('a')).toMatch(/^Hello · SMS · day 0$/);
  expect(name('b')).toMatch(/^Hello · Email · day 0$/);
  expect(name('w1')).toMatch(/ · 1 of 2$/);
  expect(name('w2')).toMatch(/ · 2 of 2$/);
});

test('no two steps of a long sequence share a name', () => {
  const document = path(...Array.from({ length: 200 }, (_, index) => ({ id: `s${index}`, kind: 'sms', label: 'Text' })));
  expect(new Set(all(document)).size).toBe(201);
});
