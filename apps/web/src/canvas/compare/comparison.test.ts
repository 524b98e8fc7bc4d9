import { addNode, connect, deleteNodes, emptyDocument, updateConfig } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { comparisonOf } from './comparison.ts';

test('what is new, changed and gone since a version', () => {
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
