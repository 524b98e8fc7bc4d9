import {
  compile,
  deleteNodes,
  disconnect,
  findNode,
  type Issue,
  type PopulationResult,
  type SequenceDocument,
  type StepId,
} from '@touchline/sequence';
import { createLiveStore, type LiveStore } from '../../api/live.ts';
import { NARROW } from '../../ui/use-is-narrow.ts';
import type { Autosave } from './autosave.ts';
import { canDelete } from './can-delete.ts';
import type { Compared } from './comparison.ts';
import { parseEdgeId } from './flow-types.ts';
import { createDocumentStore, type DocumentStore } from './document-store.ts';
import { createLiveViewPreference } from './live-view-preference.ts';
import type { FocusTarget } from './focus-target.ts';
import { createStore, type Store } from '../../lib/store.ts';

/** Where a new step goes. */
export type AddTarget =
  /** After an exit: between it and what follows, or at its open end. */
  | {
      readonly type: 'exit';
      readonly from: StepId;
      readonly exit: string;
      /** Middle of the upper edge, where a connection was let go; worked out when left out. */
      readonly position?: { readonly x: number; readonly y: number };
    }
  /** Unconnected, at a place on the canvas. */
  | { readonly type: 'place'; readonly position: { readonly x: number; readonly y: number } };

/** The step picker: where it hangs on the screen, and what it is for. */
export interface PickerRequest {
  readonly at: { readonly x: number; readonly y: number };
  readonly target: AddTarget;
}

/** What the panel on the right is for. */
export type PanelMode = 'edit' | 'simulate';

/** How the sequence is shown: drawn, or as a list. */
export type ViewMode = 'canvas' | 'outline';

/** Everything that the parts of one open editor share. */
export interface Editor {
  readonly sequenceId: string;
  readonly document: DocumentStore;
  readonly selection: Store<readonly StepId[]>;
  /** The step that was just put down, for as long as one stays with it: what it still lacks is no mistake yet. */
  readonly fresh: Store<StepId | null>;
  /** A selected edge; never together with steps. */
  readonly selectedEdge: Store<string | null>;
  readonly issues: Pick<Store<readonly Issue[]>, 'get' | 'subscribe'>;
  readonly picker: Store<PickerRequest | null>;
  /** Where what is being dragged would go if it were let go now. */
  readonly dropTarget: Store<AddTarget | null>;
  readonly panel: Store<PanelMode>;
  /** The field that was gone to from a list; null once it was left. */
  readonly sought: Store<FocusTarget | null>;
  readonly view: Store<ViewMode>;
  /** Steps that a simulated lead came to so far, the last one being where it is; null while nothing is simulated. */
  readonly path: Store<readonly StepId[] | null>;
  /** What many simulated leads came to; null while none are. */
  readonly expected: Store<PopulationResult | null>;
  /** The version that the draft is held against; null while none is. */
  readonly comparing: Store<Compared | null>;
  /** A conflict was looked at and put off; nothing is saved until it is settled. */
  readonly conflictPutOff: Store<boolean>;
  readonly live: LiveStore;
  readonly showLive: Store<boolean>;
  /** Leads are on their way: shows them, unless somebody chose otherwise. */
  readonly offerLive: () => void;
  readonly autosave: Autosave;
  readonly select: (ids: readonly StepId[]) => void;
  /** Deletes the selected edge, or the selected steps and closes the line behind them. The start stays: a sequence has exactly one. */
  readonly deleteSelected: () => void;
  /** Compiles from now on whenever the draft was edited; gives what stops that. */
  readonly connect: () => () => void;
}

interface EditorOptions {
  readonly sequenceId: string;
  readonly initial: SequenceDocument;
  readonly autosave: (document: DocumentStore) => Autosave;
}

/** Milliseconds after the last edit at which the draft is compiled: typing never waits for it. */
const COMPILE_PAUSE = 180;

export function createEditor({ sequenceId, initial, autosave: createSaving }: EditorOptions): Editor {
  const document = createDocumentStore(initial);
  const autosave = createSaving(document);
  const liveChoice = createLiveViewPreference(sequenceId);
  const selection = createStore<readonly StepId[]>([]);
  const selectedEdge = createStore<string | null>(null);
  // A sequence of which there is nothing but the start has only begun.
  const fresh = createStore<StepId | null>(initial.nodes.length === 1 ? (initial.nodes[0]?.id ?? null) : null);
  const issues = createStore<readonly Issue[]>(compile(initial, { sequenceId }).issues);
  return {
    sequenceId,
    document,
    selection,
    fresh,
    selectedEdge,
    issues,
    picker: createStore<PickerRequest | null>(null),
    dropTarget: createStore<AddTarget | null>(null),
    panel: createStore<PanelMode>('edit'),
    sought: createStore<FocusTarget | null>(null),
    // On a phone the canvas is for looking; the list can be read and edited there.
    view: createStore<ViewMode>(globalThis.matchMedia?.(NARROW).matches ? 'outline' : 'canvas'),
    path: createStore<readonly StepId[] | null>(null),
    expected: createStore<PopulationResult | null>(null),
    comparing: createStore<Compared | null>(null),
    conflictPutOff: createStore(false),
    live: createLiveStore(sequenceId),
    showLive: liveChoice.shown,
    offerLive: liveChoice.offer,
    autosave,
    select: (ids) => {
      if (ids.length > 0) selectedEdge.set(null);
      const before = selection.get();
      if (before.length === ids.length && before.every((id, index) => id === ids[index])) return;
      selection.set(ids);
      if (!ids.includes(fresh.get() ?? '')) fresh.set(null);
    },
    deleteSelected: () => {
      const edge = selectedEdge.get();
      if (edge !== null) {
        const { from, exit } = parseEdgeId(edge);
        selectedEdge.set(null);
        document.edit((before) => disconnect(before, from, exit));
        return;
      }
      const current = document.get();
      const ids = selection.get().filter((id) => {
        const node = findNode(current, id);
        return node !== undefined && canDelete(node.kind);
      });
      if (ids.length > 0) document.edit((before) => deleteNodes(before, ids));
    },
    connect: () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const unsubscribe = document.subscribe(() => {
        const current = document.get();
        const known = selection.get().filter((id) => findNode(current, id) !== undefined);
        if (known.length !== selection.get().length) selection.set(known);
        clearTimeout(timer);
        timer = setTimeout(() => issues.set(compile(document.get(), { sequenceId }).issues), COMPILE_PAUSE);
        autosave.touch();
      });
      return () => {
        clearTimeout(timer);
        unsubscribe();
        autosave.stop();
      };
    },
  };
}
