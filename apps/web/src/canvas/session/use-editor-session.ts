import { diffDocuments, isEmptyDiff, type SequenceDocument } from '@touchline/sequence';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { createAutosave, type Autosave, type ServerDraft } from '../state/autosave.ts';
import { createEditor, type Editor } from '../state/editor.ts';
import { localDrafts, type LocalDrafts } from '../state/local-draft.ts';
import { THIS_TAB } from '../state/this-tab.ts';
import { saveDraft } from './save-draft.ts';

export interface EditorSession {
  readonly editor: Editor;
  /** The last draft that this tab and the server agreed on; null when it is not known. A merge starts from it. */
  readonly base: () => SequenceDocument | null;
}

/** What the server has, and which tabs of this browser may still have edits of their own. */
export interface Opening {
  readonly draft: ServerDraft;
  readonly isOpen: (tab: string) => boolean;
}

/** Opens the editor on a draft, with edits that an earlier visit could not send, and keeps it saved. */
export function useEditorSession(sequenceId: string, opening: Opening): EditorSession {
  const [session] = useState(() => open(sequenceId, opening));
  useEffect(() => {
    const { editor, recovered } = session;
    const disconnect = editor.connect();
    const stopLeaving = saveOnLeaving(editor.autosave);
    if (recovered) {
      editor.autosave.touch();
      toast.info('Edits that were not saved last time are back.');
    }
    return () => {
      stopLeaving();
      void editor.autosave.flush();
      disconnect();
    };
  }, [session]);
  return session;
}

function open(sequenceId: string, { draft, isOpen }: Opening): EditorSession & { readonly recovered: boolean } {
  const local = localDrafts(sequenceId, { tab: THIS_TAB, isOpen });
  const kept = unsent(local, draft);
  // Edits made on an older revision are sent as such: the server answers with a conflict, and a person decides.
  const start = kept ?? draft;
  let base: SequenceDocument | null = kept && kept.revision !== draft.revision ? null : draft.document;
  const editor = createEditor({
    sequenceId,
    initial: start.document,
    autosave: (document) =>
      createAutosave({
        revision: start.revision,
        document: document.get,
        local,
        save: async (revision, sent) => {
          const outcome = await saveDraft(sequenceId, revision, sent);
          if (outcome.type === 'saved') base = sent;
          return outcome;
        },
      }),
  });
  return { editor, base: () => base, recovered: kept !== null };
}

/** Edits that the server does not have; null when it has the same. */
function unsent(local: LocalDrafts, draft: ServerDraft): ServerDraft | null {
  const kept = local.read();
  if (kept === null) return null;
  if (!isEmptyDiff(diffDocuments(draft.document, kept.document))) return kept;
  local.clear();
  return null;
}

/** A hidden tab may be the last that one sees of it. */
function saveOnLeaving(autosave: Autosave): () => void {
  const flush = () => {
    if (document.visibilityState === 'hidden') void autosave.flush();
  };
  document.addEventListener('visibilitychange', flush);
  return () => document.removeEventListener('visibilitychange', flush);
}
