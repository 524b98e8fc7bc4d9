import type { SequenceDocument } from '@touchline/sequence';
import { createStore, type Store } from '../../lib/store.ts';
import type { LocalDrafts } from './local-draft.ts';

export interface ServerDraft {
  readonly revision: number;
  readonly document: SequenceDocument;
  /** The person who saved it; null when the name is not known. */
  readonly savedBy?: string | null;
}

/** What came of an attempt to save. */
export type SaveOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'conflict'; readonly theirs: ServerDraft }
  | { readonly type: 'offline' }
  | { readonly type: 'refused'; readonly message: string };

export type SaveStatus =
  | { readonly type: 'saved' }
  /** Edited, the save is due in a moment. */
  | { readonly type: 'dirty' }
  | { readonly type: 'saving' }
  /** Kept in this browser; tried again by itself. */
  | { readonly type: 'offline' }
  /** Both sides changed the same thing: a person must choose. Nothing is sent until then. */
  | { readonly type: 'conflict'; readonly theirs: ServerDraft }
  | { readonly type: 'refused'; readonly message: string };

export interface AutosaveOptions {
  readonly revision: number;
  /** The draft of that revision; null when it is not known, then nothing can be merged. */
  readonly base: SequenceDocument | null;
  readonly document: () => SequenceDocument;
  readonly save: (revision: number, document: SequenceDocument) => Promise<SaveOutcome>;
  /** Joins their changes since `base` with the edits here. Gives what puts them into the document; null when both changed the same thing. */
  readonly merge: (base: SequenceDocument, theirs: ServerDraft) => (() => void) | null;
  /** Shows a newer draft in place of this one, which has no edits of its own. */
  readonly show: (theirs: ServerDraft) => void;
  readonly local: LocalDrafts;
  /** Milliseconds of quiet before a save. */
  readonly quiet?: number;
  /** Milliseconds between attempts while the server cannot be reached. */
  readonly retry?: number;
}

export interface Autosave {
  readonly status: Pick<Store<SaveStatus>, 'get' | 'subscribe'>;
  readonly revision: () => number;
  /** The last draft that this tab and the server agreed on; null when it is not known. A merge starts from it. */
  readonly base: () => SequenceDocument | null;
  /** The document was edited. */
  readonly touch: () => void;
  /** Saves what is unsaved now; gives whether the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** Takes over a draft that was saved elsewhere: shows it, or merges it with unsaved edits. An older one is ignored. */
  readonly follow: (theirs: ServerDraft) => Promise<void>;
  /** Answers a conflict: continues from the other draft, which the caller has loaded. */
  readonly takeTheirs: (theirs: ServerDraft) => void;
  /** Answers a conflict: saves ours over the other draft. */
  readonly keepOurs: () => Promise<boolean>;
  readonly stop: () => void;
}

/**
 * Saves the draft when edits pause. One save at a time, each on the revision that the last one gave. What is not on the server
 * is in the browser's storage, so that a crash or a reload loses nothing.
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

  /** Puts their changes under ours; false when a person must choose. */
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
        // The same revision twice is no other save in between: asking again would never end.
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
        // It is on the server as it is shown: saving it again would make every other tab follow, and this one follow them.
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
