import type { CanvasNote, SequenceDocument } from '@touchline/sequence';
import { snap } from '../layout/node-size.ts';

/** Initial size; a note grows with its text. */
const NOTE_SIZE = { width: 224, height: 112 };

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Adds an empty note centered at a point. */
export function addNote(document: SequenceDocument, id: string, middle: Point): SequenceDocument {
  const position = { x: snap(middle.x - NOTE_SIZE.width / 2), y: snap(middle.y - NOTE_SIZE.height / 2) };
  return { ...document, notes: [...document.notes, { id, text: '', position, size: NOTE_SIZE }] };
}

export function editNote(document: SequenceDocument, id: string, change: Partial<Pick<CanvasNote, 'text' | 'position'>>): SequenceDocument {
  return { ...document, notes: document.notes.map((note) => (note.id === id ? { ...note, ...change } : note)) };
}

export function removeNote(document: SequenceDocument, id: string): SequenceDocument {
  return { ...document, notes: document.notes.filter((note) => note.id !== id) };
}
