import { addNode, connect, deleteNodes, disconnect, emptyDocument, moveNodes, updateConfig } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { comparisonOf } from './comparison.ts';

test('added, changed and removed steps since a version', () => {
  const first = addNode(emptyDocument('UTC'), { kind: 'end', id: 'end', position: { x: 0, y: 200 } }).document;
  const edited = updateConfig(first, 'start', { entry: 'form', note: '' });
  const added = addNode(deleteNodes(edited, ['end']), { kind: 'sms', id: 'text', position: { x: 0, y: 100 } }).document;
  const linked = connect(added, 'start', 'next', 'text');
  if (!linked.ok) throw new Error(linked.reason);
  const comparison = comparisonOf(first, linked.document);
  expect([...comparison.added]).toEqual(['text']);
  expect(comparison.changed.get('start')).toEqual(['entry']);
  expect(comparison.removed.map((node) => node.id)).toEqual(['end']);
  expect([...comparison.edges]).toEqual(['start next']);
});

test('moved steps and removed connections', () => {
  const { document } = addNode(emptyDocument('UTC'), { kind: 'end', id: 'end', position: { x: 0, y: 200 } });
  const linked = connect(document, 'start', 'next', 'end');
  if (!linked.ok) throw new Error(linked.reason);
  const after = disconnect(moveNodes(linked.document, { end: { x: 400, y: 200 } }), 'start', 'next');
  const comparison = comparisonOf(linked.document, after);
  expect([...comparison.moved]).toEqual([['end', { x: 0, y: 200 }]]);
  expect(comparison.lost).toEqual([{ from: 'start', exit: 'next', before: 'end', after: null }]);
  expect(comparison.changed.size).toBe(0);
});
