import { mergeDocuments } from '@touchline/sequence';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { ServerDraft } from '../document/autosave.ts';
import { useEditor } from '../document/editor-context.ts';
import { useStore } from '../../lib/store.ts';
import { Changes } from './change-list.tsx';
import { ConflictChoices, type Choices } from './conflict-choices.tsx';

/** Another tab saved the draft meanwhile. Nothing is overwritten until the user chooses. */
export function ConflictDialog() {
  const { autosave, conflictPutOff } = useEditor();
  const status = useStore(autosave.status);
  const putOff = useStore(conflictPutOff);
  return status.type === 'conflict' && !putOff ? <Conflict theirs={status.theirs} /> : null;
}

function Conflict({ theirs }: { readonly theirs: ServerDraft }) {
  const editor = useEditor();
  const mine = editor.document.get();
  const base = editor.autosave.base();
  const [choices, setChoices] = useState<Choices>(new Map());
  const merge = base === null ? null : mergeDocuments(base, mine, theirs.document, ({ nodeId }) => choices.get(nodeId));
  const takeTheirs = () => {
    editor.document.replace(theirs.document);
    editor.autosave.takeTheirs(theirs);
    toast.info('Switched to the other draft.');
  };
  const takeBoth = () => {
    if (merge === null) return;
    editor.document.edit(() => merge.document);
    void editor.autosave.keepOurs();
    toast.success('Both sets of changes are in the draft.', { action: { label: 'Undo', onClick: editor.document.undo } });
  };
  return (
    <Dialog
      open
      onOpenChange={() => editor.conflictPutOff.set(true)}
      title="This sequence was changed elsewhere"
      description="Another tab or person saved it after you opened it. Your edits are saved on this device."
      width="lg"
      footer={
        <>
          <Button onClick={takeTheirs}>Keep theirs</Button>
          <Button onClick={() => void editor.autosave.keepOurs()}>Keep mine</Button>
          {merge ? (
            <Button tone="primary" onClick={takeBoth}>
              {merge.conflicts.length > 0 ? 'Merge' : 'Keep both'}
            </Button>
          ) : null}
        </>
      }
    >
      {base === null ? (
        <Changes title="Changes if you keep yours" before={theirs.document} after={mine} />
      ) : (
        <div className="grid gap-5 sm:grid-cols-2">
          <Changes title="Your changes" before={base} after={mine} />
          <Changes title="Their changes" before={base} after={theirs.document} />
        </div>
      )}
      {merge && merge.conflicts.length > 0 ? (
        <ConflictChoices conflicts={merge.conflicts} mine={mine} theirs={theirs.document} choices={choices} onChoose={setChoices} />
      ) : null}
    </Dialog>
  );
}
