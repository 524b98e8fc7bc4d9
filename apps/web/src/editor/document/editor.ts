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
import { frozen } from './frozen.ts';
import type { FocusTarget } from './focus-target.ts';
import { createStore, type Store } from '../../lib/store.ts';

/** The place of a new step. */
export type AddTarget =
  /** After an exit: before the next step, or at the open end. */
  | {
      readonly type: 'exit';
      readonly from: StepId;
      readonly exit: string;
      /** Top center of the new step, where a connection was dropped; computed when omitted. */
      readonly position?: { readonly x: number; readonly y: number };
    }
  /** Unconnected, at a position on the canvas. */
  | { readonly type: 'place'; readonly position: { readonly x: number; readonly y: number } };

/** An open step picker: its screen position and its target. */
export interface PickerRequest {
  readonly at: { readonly x: number; readonly y: number };
  readonly target: AddTarget;
}

/** What the right panel shows. */
export type PanelMode = 'edit' | 'simulate';

/** Whether the sequence is shown as a canvas or as a list. */
export type ViewMode = 'canvas' | 'outline';

/** State shared by the parts of an open editor. */
export interface Editor {
  readonly sequenceId: string;
  /** The user may not edit the draft. */
  readonly readOnly: boolean;
  readonly document: DocumentStore;
  readonly selection: Store<readonly StepId[]>;
  /** The step that was just added, until the selection leaves it: its missing settings are not marked yet. */
  readonly justAdded: Store<StepId | null>;
  /** The selected edge. Edges and steps are never selected together. */
  readonly selectedEdge: Store<string | null>;
  readonly issues: Pick<Store<readonly Issue[]>, 'get' | 'subscribe'>;
  readonly picker: Store<PickerRequest | null>;
  /** The target of the dragged step if it were dropped now. */
  readonly dropTarget: Store<AddTarget | null>;
  readonly panel: Store<PanelMode>;
  /** The field that was opened from a list; null after it loses the focus. */
  readonly focusTarget: Store<FocusTarget | null>;
  readonly view: Store<ViewMode>;
  /** Steps that a simulated lead has reached, the last being its current one; null without a simulation. */
  readonly path: Store<readonly StepId[] | null>;
  /** Results of the many-leads simulation; null when it is not shown. */
  readonly expected: Store<PopulationResult | null>;
  /** The version that the draft is compared with; null when no comparison is active. */
  readonly comparing: Store<Compared | null>;
  /** The conflict dialog was closed without a choice. Saving stays paused until the conflict is resolved. */
  readonly conflictPutOff: Store<boolean>;
  readonly live: LiveStore;
  readonly showLive: Store<boolean>;
  /** Shows live leads when some are active, unless the user turned them off. */
  readonly offerLive: () => void;
  readonly autosave: Autosave;
  readonly select: (ids: readonly StepId[]) => void;
  /** Deletes the selected edge, or the selected steps, and reconnects the path around them. The start is kept. */
  readonly deleteSelected: () => void;
  /** Starts compiling after each edit. Returns a function that stops it. */
  readonly connect: () => () => void;
}

interface EditorOptions {
  readonly sequenceId: string;
  readonly initial: SequenceDocument;
  readonly readOnly?: boolean;
  readonly autosave: (document: DocumentStore) => Autosave;
}

/** Milliseconds from the last edit to the compile, so that typing never waits for it. */
const COMPILE_PAUSE = 180;

export function createEditor({ sequenceId, initial, readOnly = false, autosave: createSaving }: EditorOptions): Editor {
  const document = readOnly ? frozen(createDocumentStore(initial)) : createDocumentStore(initial);
  const autosave = createSaving(document);
  const liveChoice = createLiveViewPreference(sequenceId);
  const selection = createStore<readonly StepId[]>([]);
  const selectedEdge = createStore<string | null>(null);
  // A sequence with only a start step is new, so the start counts as just added.
  const justAdded = createStore<StepId | null>(initial.nodes.length === 1 ? (initial.nodes[0]?.id ?? null) : null);
  const issues = createStore<readonly Issue[]>(compile(initial, { sequenceId }).issues);
  return {
    sequenceId,
    readOnly,
    document,
    selection,
    justAdded,
    selectedEdge,
    issues,
    picker: createStore<PickerRequest | null>(null),
    dropTarget: createStore<AddTarget | null>(null),
    panel: createStore<PanelMode>('edit'),
    focusTarget: createStore<FocusTarget | null>(null),
    // On phones, the list is the default: it can be read and edited there, unlike the canvas.
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
      if (!ids.includes(justAdded.get() ?? '')) justAdded.set(null);
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
