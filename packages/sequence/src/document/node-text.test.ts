import { addNode, emptyDocument, setLabel, updateConfig, type SequenceDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { exitsOf, nodeName, nodesById, wordsFor } from './lookups.ts';

function asking(): SequenceDocument {
  const mail = addNode(emptyDocument('UTC'), { kind: 'email', id: 'mail', label: 'Hello', position: { x: 0, y: 0 } }).document;
  const config = { what: 'opened', of: { touch: 'mail' }, link: null, outcome: null, engagement: 'human', within: null };
  return addNode(mail, { kind: 'if', id: 'ask', config, position: { x: 0, y: 0 } }).document;
}

test('a summary uses the current name of the step that it refers to', () => {
  const before = asking();
  expect(wordsFor(before, 'ask').sentence).toBe('If “Hello” was opened');
  expect(wordsFor(before, 'ask')).toBe(wordsFor(before, 'ask'));
  const after = setLabel(before, 'mail', 'Welcome');
  expect(wordsFor(after, 'ask').sentence).toBe('If “Welcome” was opened');
  expect(nodeName(after, 'mail')).toBe('Welcome');
});

test('an edited step has the exits of its new config', () => {
  const before = addNode(emptyDocument('UTC'), { kind: 'wait', id: 'pause', position: { x: 0, y: 0 } }).document;
  expect(exitsOf(nodesById(before).get('pause')!)).toHaveLength(1);
  const after = updateConfig(before, 'pause', { mode: 'event', event: 'x', limit: { amount: 1, unit: 'days' } });
  expect(exitsOf(nodesById(after).get('pause')!)).toHaveLength(2);
});

test('a deleted step and an unknown kind have names, too', () => {
  const document = addNode(emptyDocument('UTC'), { kind: 'end', id: 'end', position: { x: 0, y: 0 } }).document;
  expect(nodeName(document, 'nobody')).toBe('a deleted step');
  const strange = { ...document, nodes: document.nodes.map((node) => ({ ...node, kind: 'teleport' })) };
  expect(wordsFor(strange, 'end').sentence).toBeNull();
});
