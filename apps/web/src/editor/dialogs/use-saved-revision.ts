import { useEffect } from 'react';
import { useEditor } from '../document/editor-context.ts';
import { useStore } from '../../lib/store.ts';

/** The draft's revision once all edits are saved; null until then. */
export function useSavedRevision(wanted: boolean): number | null {
  const { autosave } = useEditor();
  const saved = useStore(autosave.status).type === 'saved';
  useEffect(() => {
    if (wanted) void autosave.flush();
  }, [autosave, wanted]);
  return wanted && saved ? autosave.revision() : null;
}
