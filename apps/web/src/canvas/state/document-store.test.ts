import { addNode, emptyDocument, setLabel } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { createDocumentStore } from './document-store.ts';

test('edits of one group are undone together, others one by one', () => {
  let clock = 0;
  const store = createDocumentStore(emptyDocument('UTC'), () => clock);
  store.edit((document) => addNode(document, { kind: 'email', position: { x: 0, y: 100 }, id: 'mail' }).document);
  for (const label of ['H', 'He', 'Hel']) {
    clock += 100;
    store.edit((document) => setLabel(document, 'mail', label), 'label:mail');
  }
  const label = () => store.get().nodes.find((node) => node.id === 'mail')?.label;
  expect(label()).toBe('Hel');
  store.undo();
  expect(label()).toBeUndefined();
  expect(store.get().nodes).toHaveLength(2);
  store.undo();
  expect(store.get().nodes).toHaveLength(1);
  store.redo();
  store.redo();
  expect(label()).toBe('Hel');
  expect(store.canRedo()).toBe(false);
});

test('a pause closes a group', () => {
  let clock = 0;
  const store = createDocumentStore(emptyDocument('UTC'), () => clock);
  store.edit((document) => setLabel(document, 'start', 'A'), 'label:start');
  clock += 10_000;
  store.edit((document) => setLabel(document, 'start', 'B'), 'label:start');
  store.undo();
  expect(store.get().nodes[0]?.label).toBe('A');
});

test('an operation that changes nothing leaves no trace', () => {
  const store = createDocumentStore(emptyDocument('UTC'));
  store.edit((document) => document);
  expect(store.canUndo()).toBe(false);
});

test('a shorter list is undone to the longer one, in order', () => {
  const store = createDocumentStore(emptyDocument('UTC'));
  for (const id of ['a', 'b', 'c']) store.edit((document) => addNode(document, { kind: 'end', position: { x: 0, y: 0 }, id }).document);
  store.edit((document) => ({ ...document, nodes: document.nodes.filter((node) => node.id !== 'b') }));
  expect(store.get().nodes.map((node) => node.id)).toEqual(['start', 'a', 'c']);
  store.undo();
  expect(store.get().nodes.map((node) => node.id)).toEqual(['start', 'a', 'b', 'c']);
});

test('parts of the document that come and go are kept, and undone', () => {
  const store = createDocumentStore(emptyDocument('UTC'));
  store.edit((document) => ({ ...document, checksRequired: true }));
  expect(store.get().checksRequired).toBe(true);
  store.edit(({ checksRequired: _before, ...document }) => document);
  expect('checksRequired' in store.get()).toBe(false);
  store.undo();
  expect(store.get().checksRequired).toBe(true);
});
