import { emptyDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { addNote, editNote, removeNote } from './note-operations.ts';

test('a note is added, edited, moved and removed', () => {
  const document = addNote(emptyDocument('UTC'), 'a', { x: 300, y: 200 });
  expect(document.notes[0]).toMatchObject({ text: '', position: { x: 192, y: 144 } });
  const written = editNote(editNote(document, 'a', { text: 'Ask Kim' }), 'a', { position: { x: 0, y: 8 } });
  expect(written.notes).toEqual([{ id: 'a', text: 'Ask Kim', position: { x: 0, y: 8 }, size: { width: 224, height: 112 } }]);
  expect(removeNote(written, 'a').notes).toEqual([]);
});
