import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { useEditor } from '../document/editor-context.ts';
import { useStore } from '../../lib/store.ts';
import type { SaveStatus } from '../document/autosave.ts';

type Looks = { readonly [Type in SaveStatus['type']]: { readonly text: string; readonly Icon: typeof Check; readonly className: string } };

const looks: Looks = {
  saved: { text: 'Saved', Icon: Check, className: 'text-ink-faint' },
  dirty: { text: 'Saving…', Icon: LoaderCircle, className: 'text-ink-faint' },
  saving: { text: 'Saving…', Icon: LoaderCircle, className: 'text-ink-faint' },
  offline: { text: 'Offline. Saved on this device.', Icon: CloudOff, className: 'text-warn-text' },
  conflict: { text: 'Changed elsewhere', Icon: TriangleAlert, className: 'text-warn-text' },
  refused: { text: 'Not saved', Icon: TriangleAlert, className: 'text-danger-text' },
};

/** Whether the draft is saved. */
export function SaveState() {
  const { autosave, conflictPutOff } = useEditor();
  const status = useStore(autosave.status);
  const { text, Icon, className } = looks[status.type];
  return (
    <output
      className={`flex items-center gap-1.5 text-xs whitespace-nowrap ${className}`}
      {...('message' in status ? { title: status.message } : {})}
    >
      <Icon className="size-3.5" aria-hidden />
      {text}
      {status.type === 'conflict' ? (
        <Button size="sm" onClick={() => conflictPutOff.set(false)}>
          Resolve…
        </Button>
      ) : null}
      {'message' in status ? `: ${status.message}` : ''}
    </output>
  );
}
