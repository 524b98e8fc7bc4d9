import { expect, test } from 'vitest';
import type { SequenceDocument } from '../model/document.ts';
import { emptyDocument } from './empty-document.ts';
import { nodeName, nodeSubject, nodeText } from './node-text.ts';
import { addNode } from './operations/add-node.ts';
import { setLabel, updateConfig } from './operations/edit-node.ts';
import { exitsOf, nodesById } from './queries.ts';

const at = { x: 0, y: 0 };

function asking(): SequenceDocument {
  const mail = addNode(emptyDocument('UTC'), { kind: 'email', id: 'mail', label: 'Hello', position: at }).document;
  const config = { what: 'opened', of: { touch: 'mail' }, link: null, outcome: null, engagement: 'human', within: null };
  return addNode(mail, { kind: 'if', id: 'ask', config, position: at }).document;
}

test('a summary uses the current name of the step that it refers to, and is written once', () => {
  const before = asking();
  expect(nodeText(before, 'ask').summary).toBe('If “Hello” was opened');
  expect(nodeText(before, 'ask')).toBe(nodeText(before, 'ask'));
  const after = setLabel(before, 'mail', 'Welcome');
  expect(nodeText(after, 'ask').summary).toBe('If “Welcome” was opened');
  expect(nodeText(before, 'ask').summary).toBe('If “Hello” was opened');
  expect(nodeName(after, 'mail')).toBe('Welcome');
  expect(nodeSubject(after, 'mail')).toBe('“Welcome”');
});

test('a summary says so when the step that it refers to is deleted, and when it returns', () => {
  const before = asking();
  const after = { ...before, nodes: before.nodes.filter(({ id }) => id !== 'mail') };
  expect(nodeText(after, 'ask').summary).toBe('If a deleted step was opened');
  expect(nodeText(before, 'ask').summary).toBe('If “Hello” was opened');
});

test('an edited step has the exits of its new settings', () => {
  const before = addNode(emptyDocument('UTC'), { kind: 'wait', id: 'pause', position: at }).document;
  expect(exitsOf(nodesById(before).get('pause')!)).toHaveLength(1);
  const after = updateConfig(before, 'pause', { mode: 'event', event: 'x', limit: { amount: 1, unit: 'days' } });
  expect(exitsOf(nodesById(after).get('pause')!)).toHaveLength(2);
});

test('a deleted step and an unknown kind have names, too', () => {
  const document = addNode(emptyDocument('UTC'), { kind: 'end', id: 'end', position: at }).document;
  expect(nodeName(document, 'unknown')).toBe('a deleted step');
  const strange = { ...document, nodes: document.nodes.map((node) => ({ ...node, kind: 'teleport' })) };
  expect(nodeText(strange, 'end').summary).toBeNull();
  expect(nodeName(strange, 'end')).toBe('teleport');
});
