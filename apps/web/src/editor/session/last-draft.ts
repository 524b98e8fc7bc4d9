import type { Autosave, ServerDraft } from '../document/autosave.ts';

const drafts = new Map<string, ServerDraft>();

/** Remembers the last draft that an editor and the server agreed on, so that its sequence opens again while the server is unreachable. */
export function rememberDraft(sequenceId: string, autosave: Pick<Autosave, 'base' | 'revision'>): void {
  const document = autosave.base();
  if (document !== null) drafts.set(sequenceId, { revision: autosave.revision(), document });
}

/** The remembered draft. Unsaved edits are not in it: they are kept in the browser, and the editor restores them. */
export function lastDraft(sequenceId: string): ServerDraft | undefined {
  return drafts.get(sequenceId);
}
