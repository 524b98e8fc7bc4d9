import { addNode, emptyDocument, type SequenceDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { createDocumentStore } from './document-store.ts';
import { frozen } from './frozen.ts';

const withEmail = (document: SequenceDocument) => addNode(document, { kind: 'email', position: { x: 0, y: 100 } }).document;

test('a frozen draft ignores edits and follows those of colleagues', () => {
  const store = frozen(createDocumentStore(emptyDocument('UTC')));
  store.edit(withEmail);
  store.undo();
  expect(store.get().nodes).toHaveLength(1);
  expect([store.canUndo(), store.canRedo()]).toEqual([false, false]);
  store.absorb(withEmail(store.get()));
  expect(store.get().nodes).toHaveLength(2);
});
