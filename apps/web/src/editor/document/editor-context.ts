import { findNode, type Issue, type SequenceDocument, type SequenceNode, type StepId } from '@touchline/sequence';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Editor } from './editor.ts';
import { useStore } from '../../lib/store.ts';
import { nextToggle } from './next-toggle.ts';

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('No EditorContext found: render this component inside <EditorPage>.');
  return editor;
}

export function useDocument(): SequenceDocument {
  return useStore(useEditor().document);
}

export function useSelection(): readonly StepId[] {
  return useStore(useEditor().selection);
}

/** Whether the toggle would enable or disable the selected steps. */
export function useNextToggle(): 'on' | 'off' | null {
  const chosen = new Set(useSelection());
  return nextToggle(useDocument().nodes.filter(({ id }) => chosen.has(id)));
}

/** The selected step; null unless exactly one is selected. */
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

/** Whether a step was just added, so that its missing settings are not marked yet. */
export function useIsJustAdded(id: StepId): boolean {
  const { justAdded } = useEditor();
  return useSyncExternalStore(justAdded.subscribe, () => justAdded.get() === id);
}
