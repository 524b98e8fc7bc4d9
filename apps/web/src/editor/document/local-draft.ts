import { parseDocument, type SequenceDocument } from '@touchline/sequence';

/** Edits that the server does not have yet, kept in this browser. */
export interface LocalDraft {
  /** The revision that the edits were made on. */
  readonly revision: number;
  readonly document: SequenceDocument;
  /** The draft of that revision, from which a merge starts; null when it is not known. */
  readonly base: SequenceDocument | null;
}

export interface LocalDrafts {
  /** What this tab, or one that is gone, could not send; the latest of several. */
  readonly read: () => LocalDraft | null;
  readonly write: (draft: LocalDraft) => void;
  /** The server has what was read and written. */
  readonly clear: () => void;
}

interface LocalDraftOptions {
  /** Every tab writes down its own: two that are both open must not take or lose each other's edits. */
  readonly tab: string;
  /** Whether another tab is still open, and will send its edits itself. */
  readonly isOpen: (tab: string) => boolean;
  readonly storage?: Storage | undefined;
}

/** Milliseconds between two writes: a long draft takes a while to write down, and one types faster. */
const PAUSE = 400;

/** Keeps one sequence's unsaved draft. Storage that is denied or full loses only this net, never the edit itself. */
export function localDrafts(sequenceId: string, { tab, isOpen, storage = globalThis.localStorage }: LocalDraftOptions): LocalDrafts {
  const prefix = `touchline:draft:${sequenceId}:`;
  const own = `${prefix}${tab}`;
  /** Where what was read lay: it is ours now. */
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
    // Where there is no room for both, the edits count.
    const written = write({ ...entry, base }) ?? write(entry);
    if (written && adopted !== own) {
      remove(adopted);
      adopted = own;
    }
  };
  // The last moment at which a page can still write.
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

/** Undefined where the browser refuses. */
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
