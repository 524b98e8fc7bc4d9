import { Plus, X } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { focusNote } from '../notes/focus-note.ts';
import { removeNote } from '../notes/note-operations.ts';
import { NoteText } from '../notes/note-text.tsx';
import { useDocument, useEditor } from '../document/editor-context.ts';

/** The notes of the canvas, editable below the outline. */
export function OutlineNotes() {
  const { notes } = useDocument();
  const { document, readOnly } = useEditor();
  const { addNote } = useCommands();
  return (
    <section aria-label="Notes" className="mt-6 border-t pt-4">
      <h2 className="mb-2 eyebrow text-ink-faint">Notes</h2>
      <ul className="mb-2 flex flex-col gap-2 empty:hidden">
        {notes.map((note, index) => (
          <li key={note.id} data-note={note.id} className="flex items-start gap-1 rounded-lg border border-warn-mark/50 bg-warn-soft p-1">
            <NoteText note={note} label={`Note ${index + 1}`} className="min-w-0 flex-1 rounded-md px-2 py-1 outline-offset-0" />
            {readOnly ? null : (
              <IconButton
                size="icon-sm"
                label={`Delete note ${index + 1}`}
                icon={<X />}
                onClick={() => document.edit((before) => removeNote(before, note.id))}
              />
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <Button size="sm" tone="quiet" icon={<Plus aria-hidden />} onClick={() => focusNote(addNote())}>
          Add a note
        </Button>
      )}
    </section>
  );
}
