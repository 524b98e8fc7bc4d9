import { addNode, emptyDocument, setLabel, type SequenceDocument } from '@touchline/sequence';
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

test('an operation without changes adds no undo step', () => {
  const store = createDocumentStore(emptyDocument('UTC'));
  store.edit((document) => document);
  expect(store.canUndo()).toBe(false);
});

test('undoing a deletion restores the list in order', () => {
  const store = createDocumentStore(emptyDocument('UTC'));
  for (const id of ['a', 'b', 'c']) store.edit((document) => addNode(document, { kind: 'end', position: { x: 0, y: 0 }, id }).document);
  store.edit((document) => ({ ...document, nodes: document.nodes.filter((node) => node.id !== 'b') }));
  expect(store.get().nodes.map((node) => node.id)).toEqual(['start', 'a', 'c']);
  store.undo();
  expect(store.get().nodes.map((node) => node.id)).toEqual(['start', 'a', 'b', 'c']);
});

test('added and removed optional fields are undone', () => {
  const store = createDocumentStore(emptyDocument('UTC'));
  store.edit((document) => ({ ...document, checksRequired: true }));
  expect(store.get().checksRequired).toBe(true);
  store.edit(({ checksRequired: _before, ...document }) => document);
  expect('checksRequired' in store.get()).toBe(false);
  store.undo();
  expect(store.get().checksRequired).toBe(true);
});

const label = (id: string, text: string) => (document: SequenceDocument) => setLabel(document, id, text);
const labels = (document: SequenceDocument) => Object.fromEntries(document.nodes.map((node) => [node.id, node.label]));

test('undo reverts edits of this tab and keeps absorbed changes', () => {
  const store = createDocumentStore(
    ['a', 'b', 'c'].reduce(
      (document, id) => addNode(document, { kind: 'end', position: { x: 0, y: 0 }, id }).document,
      emptyDocument('UTC'),
    ),
  );
  store.edit(label('a', 'mine 1'));
  store.absorb(label('b', 'theirs 1')(store.get()));
  store.absorb(label('b', 'theirs 2')(store.get()));
  store.edit(label('a', 'mine 2'));
  store.absorb(label('c', 'theirs 3')(store.get()));
  expect(labels(store.get())).toMatchObject({ a: 'mine 2', b: 'theirs 2', c: 'theirs 3' });
  store.undo();
  expect(labels(store.get())).toMatchObject({ a: 'mine 1', b: 'theirs 2', c: 'theirs 3' });
  store.undo();
  expect(labels(store.get())).toMatchObject({ a: undefined, b: 'theirs 2', c: 'theirs 3' });
  store.absorb(label('c', 'theirs 4')(store.get()));
  store.redo();
  store.redo();
  expect(labels(store.get())).toMatchObject({ a: 'mine 2', b: 'theirs 2', c: 'theirs 4' });
  expect(store.canRedo()).toBe(false);
  store.undo();
  store.edit(label('start', 'mine 3'));
  store.undo();
  expect(labels(store.get())).toMatchObject({ start: undefined, a: 'mine 1', b: 'theirs 2', c: 'theirs 4' });
});

test('a tab with only absorbed changes has nothing to undo', () => {
  const store = createDocumentStore(emptyDocument('UTC'));
  store.absorb(label('start', 'theirs')(store.get()));
  expect(store.canUndo()).toBe(false);
  store.edit(label('start', 'mine'));
  store.undo();
  expect(labels(store.get())).toEqual({ start: 'theirs' });
});

test('absorbed changes survive when the oldest undo steps are dropped', () => {
  const store = createDocumentStore(addNode(emptyDocument('UTC'), { kind: 'end', position: { x: 0, y: 0 }, id: 'a' }).document);
  for (let n = 0; n < 150; n++) store.edit(label('start', `edit ${n}`));
  store.absorb(label('a', 'theirs')(store.get()));
  for (let n = 150; n < 300; n++) store.edit(label('start', `edit ${n}`));
  const seen: unknown[] = [];
  while (store.canUndo()) {
    store.undo();
    seen.push(labels(store.get()));
  }
  expect(seen.at(-1)).toEqual({ start: 'edit 99', a: 'theirs' });
  expect(new Set(seen.map((one) => (one as { a: string }).a))).toEqual(new Set(['theirs']));
});
