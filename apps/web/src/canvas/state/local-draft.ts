import { parseDocument, type SequenceDocument } from '@touchline/sequence';

/** Edits that the server does not have yet, kept in this browser. */
export interface LocalDraft {
  /** The revision that the edits were made on. */
  readonly revision: number;
  readonly document: SequenceDocument;
}

export interface LocalDrafts {
  readonly read: () => LocalDraft | null;
  readonly write: (draft: LocalDraft) => void;
  readonly clear: () => void;
}

/** Milliseconds between two writes: a long draft takes a while to write down, and one types faster. */
const PAUSE = 400;

/** Keeps one sequence's unsaved draft. Storage that is denied or full loses only this net, never the edit itself. */
export function localDrafts(sequenceId: string, storage: Storage | undefined = globalThis.localStorage): LocalDrafts {
  const key = `touchline:draft:${sequenceId}`;
  let waiting: LocalDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === null) return;
    const draft = waiting;
    waiting = null;
    try {
      storage?.setItem(key, JSON.stringify(draft));
    } catch {
      // Full or denied.
    }
  };
  // The last moment at which a page can still write.
  globalThis.addEventListener?.('pagehide', settle);
  return {
    read: () => {
      settle();
      try {
        const text = storage?.getItem(key);
        if (!text) return null;
        const { revision, document } = JSON.parse(text) as { revision: number; document: unknown };
        const parsed = parseDocument(document);
        return parsed.ok && Number.isInteger(revision) ? { revision, document: parsed.document } : null;
      } catch {
        return null;
      }
    },
    write: (draft) => {
      waiting = draft;
      timer ??= setTimeout(settle, PAUSE);
    },
    clear: () => {
      waiting = null;
      try {
        storage?.removeItem(key);
      } catch {
        // Denied.
      }
    },
  };
}
