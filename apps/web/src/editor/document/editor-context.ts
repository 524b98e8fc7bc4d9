import { findNode, type Issue, type SequenceDocument, type SequenceNode, type StepId } from '@touchline/sequence';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Editor } from './editor.ts';
import { useStore } from '../../lib/store.ts';
import { nextSwitch } from './next-toggle.ts';

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('This part of the editor is drawn outside of an EditorContext: put it inside <EditorPage>.');
  return editor;
}

export function useDocument(): SequenceDocument {
  return useStore(useEditor().document);
}

export function useSelection(): readonly StepId[] {
  return useStore(useEditor().selection);
}

/** What switching would do to the selected steps. */
export function useNextSwitch(): 'on' | 'off' | null {
  const chosen = new Set(useSelection());
  return nextSwitch(useDocument().nodes.filter(({ id }) => chosen.has(id)));
}

/** The selected step, when exactly one is. */
export function useSelectedNode(): SequenceNode | null {
  const [id, ...others] = useSelection();
  const document = useDocument();
  return (id !== undefined && others.length === 0 ? findNode(document, id) : undefined) ?? null;
}

export function useIssues(): readonly Issue[] {
  return useStore(useEditor().issues);
}

export function useNodeIssues(id: StepId): readonly Issue[] {
  const issues = useIssues();
  return useMemo(() => issues.filter((issue) => issue.nodeId === id), [issues, id]);
}

/** Whether a step was just put down, and nobody asked yet what it lacks. */
export function useIsFresh(id: StepId): boolean {
  const { fresh } = useEditor();
  return useSyncExternalStore(fresh.subscribe, () => fresh.get() === id);
}
