import type { SequenceDocument } from '@touchline/sequence';
import { createStore, type Store } from '../../lib/store.ts';
import type { LocalDrafts } from './local-draft.ts';

export interface ServerDraft {
  readonly revision: number;
  readonly document: SequenceDocument;
  /** Name of the person who saved it; null when unknown. */
  readonly savedBy?: string | null;
}

/** The outcome of a save. */
export type SaveOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'conflict'; readonly theirs: ServerDraft }
  | { readonly type: 'offline' }
  | { readonly type: 'refused'; readonly message: string };

export type SaveStatus =
  | { readonly type: 'saved' }
  /** Edited; the save is scheduled. */
  | { readonly type: 'dirty' }
  | { readonly type: 'saving' }
  /** Stored in this browser; the save is retried automatically. */
  | { readonly type: 'offline' }
  /** Both sides changed the same thing. Nothing is sent until the user chooses. */
  | { readonly type: 'conflict'; readonly theirs: ServerDraft }
  | { readonly type: 'refused'; readonly message: string };

export interface AutosaveOptions {
  readonly revision: number;
  /** The draft of that revision; null when unknown. Without it, no merge is possible. */
  readonly base: SequenceDocument | null;
  readonly document: () => SequenceDocument;
  readonly save: (revision: number, document: SequenceDocument) => Promise<SaveOutcome>;
  /** Merges their changes since `base` with the edits of this tab. Returns a function that applies the merge; null on a conflict. */
  readonly merge: (base: SequenceDocument, theirs: ServerDraft) => (() => void) | null;
  /** Replaces this draft, which has no unsaved edits, with a newer one. */
  readonly show: (theirs: ServerDraft) => void;
  readonly local: LocalDrafts;
  /** Milliseconds without edits before a save. */
  readonly quiet?: number;
  /** Milliseconds between retries while the server is unreachable. */
  readonly retry?: number;
}

export interface Autosave {
  readonly status: Pick<Store<SaveStatus>, 'get' | 'subscribe'>;
  readonly revision: () => number;
  /** The last draft that this tab and the server agreed on, as the merge base; null when unknown. */
  readonly base: () => SequenceDocument | null;
  /** The document was edited. */
  readonly touch: () => void;
  /** Saves all edits now. Returns whether the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** Shows a draft that was saved elsewhere, or merges it with unsaved edits. Ignores older drafts. */
  readonly follow: (theirs: ServerDraft) => Promise<void>;
  /** Resolves a conflict: continues from the other draft, which the caller has loaded. */
  readonly takeTheirs: (theirs: ServerDraft) => void;
  /** Resolves a conflict: saves our draft over the other one. */
  readonly keepOurs: () => Promise<boolean>;
  readonly stop: () => void;
}

/**
 * Saves the draft when edits pause. Saves run one at a time, each based on the revision of the last one. Unsaved edits are kept in the
 * browser's storage, so that a crash or a reload loses nothing.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { document, save, merge, show, local, quiet = 600, retry = 5_000 } = options;
  const status = createStore<SaveStatus>({ type: 'saved' });
  let { revision, base } = options;
  let edits = 0;
  let savedEdits = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  let following = false;

  const keep = () => local.write({ revision, document: document(), base });
  const later = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };

  /** Merges their changes with ours; false on a conflict. */
  const join = (theirs: ServerDraft): boolean => {
    const apply = base === null ? null : merge(base, theirs);
    if (apply === null) return false;
    revision = theirs.revision;
    base = theirs.document;
    apply();
    return true;
  };

  const attempt = async (): Promise<boolean> => {
    const included = edits;
    const sent = document();
    status.set({ type: 'saving' });
    const outcome = await save(revision, sent);
    switch (outcome.type) {
      case 'saved':
        revision = outcome.revision;
        base = sent;
        savedEdits = included;
        if (edits === included) {
          local.clear();
          status.set({ type: 'saved' });
          return true;
        }
        keep();
        return attempt();
      case 'conflict':
        // The same revision twice means that no other save happened: retrying would never end.
        if (outcome.theirs.revision !== revision && join(outcome.theirs)) return attempt();
        status.set({ type: 'conflict', theirs: outcome.theirs });
        return false;
      case 'offline':
        status.set({ type: 'offline' });
        later(retry);
        return false;
      case 'refused':
        status.set({ type: 'refused', message: outcome.message });
        return false;
    }
  };

  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    if (running) return running;
    if (status.get().type === 'conflict') return Promise.resolve(false);
    if (edits === savedEdits) return Promise.resolve(true);
    running = attempt().finally(() => {
      running = null;
    });
    return running;
  };

  const take = (theirs: ServerDraft) => {
    clearTimeout(timer);
    revision = theirs.revision;
    base = theirs.document;
    savedEdits = edits;
    local.clear();
    status.set({ type: 'saved' });
  };

  return {
    status,
    revision: () => revision,
    base: () => base,
    touch: () => {
      if (following) return;
      edits++;
      keep();
      if (status.get().type === 'conflict') return;
      if (running === null) {
        status.set({ type: 'dirty' });
        later(quiet);
      }
    },
    flush,
    follow: async (theirs) => {
      await running;
      if (theirs.revision <= revision) return;
      if (edits === savedEdits) {
        // The server has exactly this draft. Saving it again would make other tabs follow, and this tab follow them, without end.
        following = true;
        show(theirs);
        following = false;
        take(theirs);
      } else if (status.get().type === 'conflict' || !join(theirs)) {
        clearTimeout(timer);
        status.set({ type: 'conflict', theirs });
      }
    },
    takeTheirs: take,
    keepOurs: () => {
      const now = status.get();
      if (now.type === 'conflict') {
        revision = now.theirs.revision;
        base = now.theirs.document;
        status.set({ type: 'dirty' });
      }
      return flush();
    },
    stop: () => clearTimeout(timer),
  };
}
