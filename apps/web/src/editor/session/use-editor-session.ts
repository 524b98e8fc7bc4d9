import { diffDocuments, isEmptyDiff, mergeDocuments } from '@touchline/sequence';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { myName } from '../../lib/my-name.ts';
import { createAutosave, type Autosave, type ServerDraft } from '../document/autosave.ts';
import type { DocumentStore } from '../document/document-store.ts';
import { createEditor, type Editor } from '../document/editor.ts';
import { localDrafts, type LocalDraft, type LocalDrafts } from '../document/local-draft.ts';
import { THIS_TAB } from '../document/this-tab.ts';
import { followNeighbours } from './follow-draft.ts';
import { saveDraft } from './save-draft.ts';

/** What the server has, and which tabs of this browser may still have edits of their own. */
export interface Opening {
  readonly draft: ServerDraft;
  readonly isOpen: (tab: string) => boolean;
}

/** Opens the editor on a draft, with edits that an earlier visit could not send, and keeps it saved. */
export function useEditorSession(sequenceId: string, opening: Opening): Editor {
  const [session] = useState(() => open(sequenceId, opening));
  useEffect(() => {
    const { editor, recovered } = session;
    const disconnect = editor.connect();
    const stopLeaving = saveOnLeaving(editor.autosave);
    const stopFollowing = followNeighbours(editor);
    if (recovered) {
      editor.autosave.touch();
      toast.info('Edits that were not saved last time are back.');
    }
    return () => {
      stopLeaving();
      stopFollowing();
      void editor.autosave.flush();
      disconnect();
    };
  }, [session]);
  return session.editor;
}

function open(sequenceId: string, { draft, isOpen }: Opening): { readonly editor: Editor; readonly recovered: boolean } {
  const local = localDrafts(sequenceId, { tab: THIS_TAB, isOpen });
  const kept = unsent(local, draft);
  // Edits made on an older revision are sent as such: the server answers with a conflict, and both sides are merged from their base.
  const start = kept ?? draft;
  const editor = createEditor({
    sequenceId,
    initial: start.document,
    autosave: (document) =>
      createAutosave({
        revision: start.revision,
        base: kept && kept.revision !== draft.revision ? kept.base : draft.document,
        document: document.get,
        local,
        save: (revision, sent) => saveDraft(sequenceId, revision, sent),
        ...joining(document),
      }),
  });
  return { editor, recovered: kept !== null };
}

/** How a draft that was saved elsewhere gets into this one. A toast says so, the same for save after save. */
function joining(document: DocumentStore): Pick<Parameters<typeof createAutosave>[0], 'merge' | 'show'> {
  const tell = (text: string) => toast.info(text, { id: 'changes-from-elsewhere' });
  return {
    merge: (base, theirs) => {
      const { document: merged, conflicts } = mergeDocuments(base, document.get(), theirs.document);
      if (conflicts.length > 0) return null;
      return () => {
        document.absorb(merged);
        tell(`Merged changes from ${nameOf(theirs)}.`);
      };
    },
    show: (theirs) => {
      document.absorb(theirs.document);
      tell(`Showing changes from ${nameOf(theirs)}.`);
    },
  };
}

function nameOf({ savedBy }: ServerDraft): string {
  return savedBy === undefined || savedBy === null || savedBy === myName.get() ? 'another tab' : savedBy;
}

/** Edits that the server does not have; null when it has the same. */
function unsent(local: LocalDrafts, draft: ServerDraft): LocalDraft | null {
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
