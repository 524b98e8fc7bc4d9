import type { SequenceDocument } from '@touchline/sequence';
import { createTravels, type Travels } from 'travels';
import { writeInto } from './write-into.ts';

/** Edits of one group within this time are one step of undo: a sentence typed, not its letters. Milliseconds. */
const GROUP_WINDOW = 1_500;
const HISTORY = 200;

/** The draft being edited, with undo and redo. */
export interface DocumentStore {
  readonly get: () => SequenceDocument;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Applies an operation of the core. Edits with the same `group` that follow each other closely are undone together.
   */
  readonly edit: (operation: (document: SequenceDocument) => SequenceDocument, group?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Another document altogether (somebody else's draft); there is no way back over it. */
  readonly replace: (document: SequenceDocument) => void;
}

export function createDocumentStore(initial: SequenceDocument, now: () => number = () => performance.now()): DocumentStore {
  const listeners = new Set<() => void>();
  let travels = start(initial);
  let group: string | null = null;
  let lastEdit = 0;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const close = () => {
    group = null;
    if (travels.canArchive()) travels.archive();
  };
  return {
    get: () => travels.getState(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (operation, nextGroup) => {
      const current = travels.getState();
      const next = operation(current);
      if (next === current) return;
      const at = now();
      if (nextGroup === undefined || nextGroup !== group || at - lastEdit > GROUP_WINDOW) close();
      travels.setState((draft) => writeInto(draft, current, next));
      group = nextGroup ?? null;
      lastEdit = at;
      if (group === null) close();
      tell();
    },
    undo: () => {
      close();
      if (!travels.canBack()) return;
      travels.back();
      tell();
    },
    redo: () => {
      close();
      if (!travels.canForward()) return;
      travels.forward();
      tell();
    },
    canUndo: () => travels.canBack() || travels.canArchive(),
    canRedo: () => travels.canForward(),
    replace: (document) => {
      travels = start(document);
      group = null;
      tell();
    },
  };
}

function start(document: SequenceDocument): Travels<SequenceDocument, false, false> {
  return createTravels(document, { autoArchive: false, maxHistory: HISTORY, warnOnUnsupportedState: false });
}
