import { diffDocuments, isEmptyDiff, mergeDocuments } from '@touchline/sequence';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { useMay } from '../../features/account/use-may.ts';
import { useMe } from '../../features/account/use-me.ts';
import { createAutosave, type Autosave, type ServerDraft } from '../document/autosave.ts';
import type { DocumentStore } from '../document/document-store.ts';
import { createEditor, type Editor } from '../document/editor.ts';
import { localDrafts, type LocalDraft, type LocalDrafts } from '../document/local-draft.ts';
import { THIS_TAB } from '../document/this-tab.ts';
import { followOtherTabs } from './follow-draft.ts';
import { rememberDraft } from './last-draft.ts';
import { saveDraft } from './save-draft.ts';

/** The server's draft, and a check for open tabs, which keep their own unsaved edits. */
export interface Opening {
  readonly draft: ServerDraft;
  readonly isOpen: (tab: string) => boolean;
}

/** The user of the editor. */
interface Person {
  readonly name: string | null;
  readonly mayEdit: boolean;
}

/** Opens the editor on a draft, restores unsaved edits of an earlier visit, and autosaves. */
export function useEditorSession(sequenceId: string, opening: Opening): Editor {
  const me = useMe();
  const { allowed } = useMay('drafts.write');
  const [session] = useState(() => open(sequenceId, opening, { name: me?.name ?? null, mayEdit: allowed }));
  useEffect(() => {
    const { editor, recovered } = session;
    const disconnect = editor.connect();
    const stopLeaving = saveOnLeaving(editor.autosave);
    const stopFollowing = followOtherTabs(editor);
    if (recovered) {
      editor.autosave.touch();
      toast.info('Unsaved edits restored.');
    }
    return () => {
      stopLeaving();
      stopFollowing();
      rememberDraft(sequenceId, editor.autosave);
      void editor.autosave.flush().then(() => rememberDraft(sequenceId, editor.autosave));
      disconnect();
    };
  }, [session, sequenceId]);
  return session.editor;
}

function open(sequenceId: string, { draft, isOpen }: Opening, me: Person): { readonly editor: Editor; readonly recovered: boolean } {
  const local = localDrafts(sequenceId, { tab: THIS_TAB, isOpen });
  // Edits of a user who may no longer save them stay in the browser.
  const kept = me.mayEdit ? unsent(local, draft) : null;
  // Edits based on an older revision are saved with it. The server answers with a conflict, and both sides are merged from their base.
  const start = kept ?? draft;
  const editor = createEditor({
    sequenceId,
    initial: start.document,
    readOnly: !me.mayEdit,
    autosave: (document) =>
      createAutosave({
        revision: start.revision,
        base: kept && kept.revision !== draft.revision ? kept.base : draft.document,
        document: document.get,
        local,
        save: (revision, sent) => saveDraft(sequenceId, revision, sent),
        ...joining(document, me.name),
      }),
  });
  return { editor, recovered: kept !== null };
}

/** Merges or shows a draft that was saved elsewhere. One toast covers repeated saves. */
function joining(document: DocumentStore, me: string | null): Pick<Parameters<typeof createAutosave>[0], 'merge' | 'show'> {
  const tell = (text: string) => toast.info(text, { id: 'changes-from-elsewhere' });
  return {
    merge: (base, theirs) => {
      const { document: merged, conflicts } = mergeDocuments(base, document.get(), theirs.document);
      if (conflicts.length > 0) return null;
      return () => {
        document.absorb(merged);
        tell(`Merged changes from ${nameOf(theirs, me)}.`);
      };
    },
    show: (theirs) => {
      document.absorb(theirs.document);
      tell(`Showing changes from ${nameOf(theirs, me)}.`);
    },
  };
}

function nameOf({ savedBy }: ServerDraft, me: string | null): string {
  return savedBy === undefined || savedBy === null || savedBy === me ? 'another tab' : savedBy;
}

/** Unsaved edits; null when the server has the same document. */
function unsent(local: LocalDrafts, draft: ServerDraft): LocalDraft | null {
  const kept = local.read();
  if (kept === null) return null;
  if (!isEmptyDiff(diffDocuments(draft.document, kept.document))) return kept;
  local.clear();
  return null;
}

/** A hidden tab may never become visible again. */
function saveOnLeaving(autosave: Autosave): () => void {
  const flush = () => {
    if (document.visibilityState === 'hidden') void autosave.flush();
  };
  document.addEventListener('visibilitychange', flush);
  return () => document.removeEventListener('visibilitychange', flush);
}
