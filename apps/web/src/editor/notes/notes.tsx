import type { CanvasNote } from '@touchline/sequence';
import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { GripHorizontal, X } from 'lucide-react';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { keyOf } from '../../ui/keys.ts';
import { GRID, snap } from '../layout/node-size.ts';
import { useDocument, useEditor } from '../document/editor-context.ts';
import { editNote, removeNote } from './note-operations.ts';
import { NoteText } from './note-text.tsx';

/** Notes on the canvas. They do not affect the sequence. */
export function Notes() {
  const { notes } = useDocument();
  return (
    <ViewportPortal>
      {notes.map((note) => (
        <Note key={note.id} note={note} />
      ))}
    </ViewportPortal>
  );
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  arrowup: [0, -GRID],
  arrowdown: [0, GRID],
  arrowleft: [-GRID, 0],
  arrowright: [GRID, 0],
};

function Note({ note }: { readonly note: CanvasNote }) {
  const { document, readOnly } = useEditor();
  const { getZoom } = useReactFlow();
  const [offset, setOffset] = useState<{ x: number; y: number } | null>(null);
  const [from, setFrom] = useState<{ x: number; y: number } | null>(null);
  const place = { x: note.position.x + (offset?.x ?? 0), y: note.position.y + (offset?.y ?? 0) };
  const move = (to: { x: number; y: number }) =>
    document.edit((before) => editNote(before, note.id, { position: { x: snap(to.x), y: snap(to.y) } }), `note-move:${note.id}`);
  const drag = {
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setFrom({ x: event.clientX, y: event.clientY });
    },
    onPointerMove: (event: PointerEvent) => {
      if (from) setOffset({ x: (event.clientX - from.x) / getZoom(), y: (event.clientY - from.y) / getZoom() });
    },
    onPointerUp: () => {
      if (offset) move(place);
      setFrom(null);
      setOffset(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const arrow = arrows[keyOf(event) ?? ''];
      if (!arrow) return;
      event.preventDefault();
      event.stopPropagation();
      move({ x: note.position.x + arrow[0], y: note.position.y + arrow[1] });
    },
  };
  return (
    <div
      data-note={note.id}
      className="nopan nodrag nowheel pointer-events-auto absolute flex flex-col rounded-lg border border-warn-mark/50 bg-warn-soft text-ink shadow-sm"
      style={{ transform: `translate(${place.x}px, ${place.y}px)`, width: note.size.width, minHeight: note.size.height }}
    >
      {readOnly ? null : (
        <div className="flex items-center justify-between px-1 pt-0.5 text-warn-text">
          <button
            type="button"
            aria-label="Move note (arrow keys)"
            className="flex-1 cursor-grab rounded-sm active:cursor-grabbing"
            {...drag}
          >
            <GripHorizontal className="size-4" aria-hidden />
          </button>
          <button
            type="button"
            aria-label="Delete note"
            className="rounded-sm p-0.5 hover:text-ink"
            onClick={() => document.edit((before) => removeNote(before, note.id))}
          >
            <X className="size-3.5" aria-hidden />
          </button>
        </div>
      )}
      <NoteText note={note} label="Note on the canvas" className="min-h-16 flex-1 rounded-b-lg px-2.5 pb-2 outline-offset-0" />
    </div>
  );
}
