import { mergeDocuments, type SequenceDocument } from '@touchline/sequence';
import { createTravels, type Travels } from 'travels';
import { writeInto } from './write-into.ts';

/** Milliseconds. Edits of one group within this time are one undo step: a typed sentence, not its letters. */
const GROUP_WINDOW = 1_500;
const HISTORY = 200;

/** The draft being edited, with undo and redo. */
export interface DocumentStore {
  readonly get: () => SequenceDocument;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Applies an operation of the core. Edits with the same `group` in quick succession are undone together.
   */
  readonly edit: (operation: (document: SequenceDocument) => SequenceDocument, group?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Takes in a document with changes of other people. Undo and redo only affect edits of this tab and keep those changes. */
  readonly absorb: (document: SequenceDocument) => void;
  /** Replaces the document, for example with another person's draft. This cannot be undone. */
  readonly replace: (document: SequenceDocument) => void;
}

/** A change from elsewhere: the document before and after it. */
interface Absorbed {
  readonly at: number;
  readonly before: SequenceDocument;
  readonly after: SequenceDocument;
}

export function createDocumentStore(initial: SequenceDocument, now: () => number = () => performance.now()): DocumentStore {
  const listeners = new Set<() => void>();
  let travels = start(initial);
  let group: string | null = null;
  let lastEdit = 0;
  // An undo step holds the edits of this tab as they were made. Later absorbed changes are merged into it when it is shown.
  let clock = 0;
  let made: number[] = [0];
  let absorbed: Absorbed[] = [];
  let shown = initial;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const close = () => {
    group = null;
    if (travels.canArchive()) travels.archive();
  };
  const show = () => {
    const since = made[travels.getPosition()] ?? 0;
    shown = absorbed
      .filter(({ at }) => at > since)
      .reduce((document, { before, after }) => mergeDocuments(before, document, after).document, travels.getState());
    tell();
  };
  const restart = (document: SequenceDocument) => {
    travels = start(document);
    group = null;
    made = [clock];
    absorbed = [];
    shown = document;
    tell();
  };
  return {
    get: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (operation, nextGroup) => {
      const next = operation(shown);
      if (next === shown) return;
      const at = now();
      if (nextGroup === undefined || nextGroup !== group || at - lastEdit > GROUP_WINDOW) close();
      const isNew = !travels.canArchive();
      const position = travels.getPosition();
      const current = travels.getState();
      travels.setState((draft) => writeInto(draft, current, next));
      shown = travels.getState();
      if (isNew && travels.canArchive()) {
        // A full history drops its oldest steps.
        made = [...made.slice(0, position + 1), ++clock].slice(-(HISTORY + 1));
        absorbed = absorbed.filter((one) => one.at > (made[0] ?? 0));
      }
      group = nextGroup ?? null;
      lastEdit = at;
      if (group === null) close();
      tell();
    },
    undo: () => {
      close();
      if (!travels.canBack()) return;
      travels.back();
      show();
    },
    redo: () => {
      close();
      if (!travels.canForward()) return;
      travels.forward();
      show();
    },
    canUndo: () => travels.canBack() || travels.canArchive(),
    canRedo: () => travels.canForward(),
    absorb: (document) => {
      close();
      if (!travels.canBack() && !travels.canForward()) return restart(document);
      const last = absorbed.at(-1);
      // Consecutive changes from elsewhere, with no edit between them, are stored as one change instead of hundreds.
      const one = last?.after === shown && last.at === clock ? last : { at: ++clock, before: shown };
      absorbed = [...absorbed.filter((other) => other !== one), { ...one, after: document }];
      shown = document;
      tell();
    },
    replace: restart,
  };
}

function start(document: SequenceDocument): Travels<SequenceDocument, false, false> {
  return createTravels(document, { autoArchive: false, maxHistory: HISTORY, warnOnUnsupportedState: false });
}
