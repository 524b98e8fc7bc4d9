import { parseDocument, type SequenceDocument } from '@touchline/sequence';

/** Unsaved edits, stored in this browser. */
export interface LocalDraft {
  /** The revision that the edits are based on. */
  readonly revision: number;
  readonly document: SequenceDocument;
  /** The draft of that revision, as the merge base; null when unknown. */
  readonly base: SequenceDocument | null;
}

export interface LocalDrafts {
  /** The latest unsaved draft of this tab or of a closed tab. */
  readonly read: () => LocalDraft | null;
  readonly write: (draft: LocalDraft) => void;
  /** Removes the stored draft after it is saved. */
  readonly clear: () => void;
}

interface LocalDraftOptions {
  /** Each tab stores its own draft: two open tabs must not take or lose each other's edits. */
  readonly tab: string;
  /** Whether another tab is still open, and so sends its own edits. */
  readonly isOpen: (tab: string) => boolean;
  readonly storage?: Storage | undefined;
}

/** Milliseconds between two writes: writing a long draft takes longer than the time between two keystrokes. */
const PAUSE = 400;

/** Stores the unsaved draft of a sequence. Denied or full storage loses this backup, never the edit itself. */
export function localDrafts(sequenceId: string, { tab, isOpen, storage = globalThis.localStorage }: LocalDraftOptions): LocalDrafts {
  const prefix = `touchline:draft:${sequenceId}:`;
  const own = `${prefix}${tab}`;
  /** The storage key of the draft that was taken over. */
  let adopted: string | null = null;
  let waiting: LocalDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remove = (key: string | null) => {
    if (key !== null) attempt(() => storage.removeItem(key));
  };
  const settle = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === null) return;
    const { base, ...draft } = waiting;
    waiting = null;
    const entry = { ...draft, at: Temporal.Now.instant().epochMilliseconds };
    const write = (value: object) =>
      attempt(() => {
        storage.setItem(own, JSON.stringify(value));
        return true;
      });
    // When both do not fit, keep the edits.
    const written = write({ ...entry, base }) ?? write(entry);
    if (written && adopted !== own) {
      remove(adopted);
      adopted = own;
    }
  };
  // pagehide is the last event in which a page can write.
  globalThis.addEventListener?.('pagehide', settle);
  return {
    read: () => {
      settle();
      const found = keysOf(storage)
        .filter((key) => key.startsWith(prefix) && (key === own || !isOpen(key.slice(prefix.length))))
        .flatMap((key) => readDraft(storage, key) ?? [])
        .toSorted((a, b) => b.at - a.at)[0];
      adopted = found?.key ?? null;
      return found ? { revision: found.revision, document: found.document, base: found.base } : null;
    },
    write: (draft) => {
      waiting = draft;
      timer ??= setTimeout(settle, PAUSE);
    },
    clear: () => {
      waiting = null;
      remove(own);
      remove(adopted);
      adopted = null;
    },
  };
}

/** Undefined when the browser denies access. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function keysOf(storage: Storage): readonly string[] {
  return attempt(() => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')) ?? [];
}

interface Stored {
  readonly revision: number;
  readonly document: unknown;
  readonly base?: unknown;
  readonly at: number;
}

function readDraft(storage: Storage, key: string): (LocalDraft & { readonly key: string; readonly at: number }) | undefined {
  return attempt(() => {
    const { revision, document, base, at } = JSON.parse(storage.getItem(key) ?? '') as Stored;
    const parsed = parseDocument(document);
    if (!parsed.ok || !Number.isInteger(revision)) return undefined;
    const before = parseDocument(base);
    return { key, at, revision, document: parsed.document, base: before.ok ? before.document : null };
  });
}
