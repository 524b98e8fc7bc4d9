import { useEffect, useState } from 'react';
import { useEditor } from '../state/editor-context.ts';

/** The revision of a draft that the server has whole, once it does; null until then. */
export function useSavedRevision(wanted: boolean): number | null {
  const { autosave } = useEditor();
  const [revision, setRevision] = useState<number | null>(null);
  useEffect(() => {
    if (!wanted) return;
    void autosave.flush().then((saved) => setRevision(saved ? autosave.revision() : null));
  }, [autosave, wanted]);
  return wanted ? revision : null;
}
