import '@xyflow/react/dist/style.css';
import { compile, type Issue, type SequenceDocument, type StepId } from '@touchline/sequence';
import { ReactFlowProvider } from '@xyflow/react';
import { useState, type ReactNode } from 'react';
import { EVERYBODY } from '../src/api/live.ts';
import type { Live, LiveStep } from '../src/api/types.ts';
import { createAutosave, type SaveStatus } from '../src/editor/document/autosave.ts';
import { EditorContext } from '../src/editor/document/editor-context.ts';
import { createEditor, type Editor } from '../src/editor/document/editor.ts';
import { createStore } from '../src/lib/store.ts';

export interface StoryEditorOptions {
  readonly document: SequenceDocument;
  /** Omitted: the compiler's issues. */
  readonly issues?: readonly Issue[];
  readonly selection?: readonly StepId[];
  /** Shows the live view with these figures. */
  readonly live?: Readonly<Record<StepId, LiveStep>>;
  /** Path of a simulated lead. */
  readonly path?: readonly StepId[];
  readonly status?: SaveStatus;
}

/** An editor that does not save and makes no requests. */
export function storyEditor({ document: initial, issues, selection = [], live, path = [], status }: StoryEditorOptions): Editor {
  const editor = createEditor({
    sequenceId: STORY_SEQUENCE,
    initial,
    autosave: (document) => ({
      ...createAutosave({
        revision: 1,
        base: initial,
        document: document.get,
        merge: () => null,
        show: () => undefined,
        save: (revision) => Promise.resolve({ type: 'saved', revision: revision + 1 }),
        local: { read: () => null, write: () => undefined, clear: () => undefined },
      }),
      ...(status ? { status: createStore(status) } : {}),
    }),
  });
  editor.selection.set(selection);
  if (path.length > 0) editor.path.set(path);
  const figures: Live | null = live
    ? { versionNumber: 1, steps: live, exits: {}, active: 12, ended: 3, updatedAt: '2026-03-02T09:00:00Z' }
    : null;
  return {
    ...editor,
    showLive: createStore(live !== undefined),
    issues: createStore(issues ?? compile(initial, { sequenceId: STORY_SEQUENCE }).issues),
    live: {
      subscribe: () => () => undefined,
      current: () => figures,
      filter: () => EVERYBODY,
      setFilter: () => undefined,
    },
  };
}

/** Id of the sequence that the story's editor has open. */
export const STORY_SEQUENCE = '01900000-0000-7000-8000-000000000001';

/** The providers around every part of the editor. */
export function StoryEditor({ children, ...options }: StoryEditorOptions & { readonly children: ReactNode }) {
  const [editor] = useState(() => storyEditor(options));
  return (
    <EditorContext value={editor}>
      <ReactFlowProvider>{children}</ReactFlowProvider>
    </EditorContext>
  );
}
