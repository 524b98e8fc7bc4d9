import type { SequenceDocument } from '@touchline/sequence';
import { createStore, type Store } from './store.ts';
import type { LocalDrafts } from './local-draft.ts';

export interface ServerDraft {
  readonly revision: number;
  readonly document: SequenceDocument;
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
  /** Somebody saved in between: a person must choose. Nothing is sent until then. */
  | { readonly type: 'conflict'; readonly theirs: ServerDraft }
  | { readonly type: 'refused'; readonly message: string };

export interface AutosaveOptions {
  readonly revision: number;
  readonly document: () => SequenceDocument;
  readonly save: (revision: number, document: SequenceDocument) => Promise<SaveOutcome>;
  readonly local: LocalDrafts;
  /** Milliseconds of quiet before a save. */
  readonly quiet?: number;
  /** Milliseconds between attempts while the server cannot be reached. */
  readonly retry?: number;
}

export interface Autosave {
  readonly status: Pick<Store<SaveStatus>, 'get' | 'subscribe'>;
  readonly revision: () => number;
  /** The document was edited. */
  readonly touch: () => void;
  /** Saves what is unsaved now; gives whether the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** Answers a conflict: goes on from the other draft, which the caller has loaded. */
  readonly takeTheirs: (theirs: ServerDraft) => void;
  /** Answers a conflict: saves ours over the other draft. */
  readonly keepOurs: () => Promise<boolean>;
  readonly stop: () => void;
}

/**
 * Saves the draft when edits pause. One save at a time, each on the revision that the last one gave. What is not on the server
 * is in the browser's storage, so that a crash or a reload loses nothing.
 */
export function createAutosave({ document, save, local, quiet = 600, retry = 5_000, ...initial }: AutosaveOptions): Autosave {
  const status = createStore<SaveStatus>({ type: 'saved' });
  let revision = initial.revision;
  let edits = 0;
  let savedEdits = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;

  const later = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };

  const attempt = async (): Promise<boolean> => {
    const included = edits;
    status.set({ type: 'saving' });
    const outcome = await save(revision, document());
    switch (outcome.type) {
      case 'saved':
        revision = outcome.revision;
        savedEdits = included;
        if (edits === included) {
          local.clear();
          status.set({ type: 'saved' });
          return true;
        }
        local.write({ revision, document: document() });
        return attempt();
      case 'conflict':
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

  return {
    status,
    revision: () => revision,
    touch: () => {
      edits++;
      local.write({ revision, document: document() });
      if (status.get().type === 'conflict') return;
      if (running === null) {
        status.set({ type: 'dirty' });
        later(quiet);
      }
    },
    flush,
    takeTheirs: (theirs) => {
      clearTimeout(timer);
      revision = theirs.revision;
      savedEdits = edits;
      local.clear();
      status.set({ type: 'saved' });
    },
    keepOurs: () => {
      const now = status.get();
      if (now.type === 'conflict') {
        revision = now.theirs.revision;
        status.set({ type: 'dirty' });
      }
      return flush();
    },
    stop: () => clearTimeout(timer),
  };
}
