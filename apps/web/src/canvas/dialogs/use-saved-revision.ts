import { useEffect } from 'react';
import { useEditor } from '../state/editor-context.ts';
import { useStore } from '../state/store.ts';

/** The revision of a draft that the server has whole, once it does; null until then. */
export function useSavedRevision(wanted: boolean): number | null {
  const { autosave } = useEditor();
  const saved = useStore(autosave.status).type === 'saved';
  useEffect(() => {
    if (wanted) void autosave.flush();
  }, [autosave, wanted]);
  return wanted && saved ? autosave.revision() : null;
}
