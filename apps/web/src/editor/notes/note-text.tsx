import type { CanvasNote } from '@touchline/sequence';
import { cn } from '../../ui/cn.ts';
import { useEditor } from '../document/editor-context.ts';
import { editNote } from './note-operations.ts';

/** The text of a note, editable in place. */
export function NoteText({ note, label, className }: { readonly note: CanvasNote; readonly label: string; readonly className?: string }) {
  const { document, readOnly } = useEditor();
  return (
    <textarea
      aria-label={label}
      readOnly={readOnly}
      placeholder="Write a note"
      maxLength={10_000}
      value={note.text}
      onChange={(event) => {
        const text = event.currentTarget.value;
        document.edit((before) => editNote(before, note.id, { text }), `note:${note.id}`);
      }}
      className={cn('field-sizing-content resize-none bg-transparent text-sm', className)}
    />
  );
}
