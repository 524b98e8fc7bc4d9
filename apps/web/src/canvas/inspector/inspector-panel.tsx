import { useRef } from 'react';
import { SimulatePanel } from '../simulate/simulate-panel.tsx';
import { useEditor, useSelectedNode, useSelection } from '../state/editor-context.ts';
import { useStore } from '../state/store.ts';
import { NodeInspector } from './node-inspector.tsx';
import { SettingsInspector } from './settings-inspector.tsx';
import { SeveralInspector } from './several-inspector.tsx';

export const INSPECTOR_ID = 'inspector';

/** What is selected, in detail; the sequence as a whole when nothing is. */
export function InspectorPanel() {
  const editor = useEditor();
  const mode = useStore(editor.panel);
  const node = useSelectedNode();
  const count = useSelection().length;
  const panel = useRef<HTMLElement>(null);
  return (
    <aside
      ref={panel}
      id={INSPECTOR_ID}
      tabIndex={-1}
      aria-label="Inspector"
      className="flex h-full w-88 shrink-0 flex-col overflow-y-auto border-l bg-surface outline-none"
    >
      {mode === 'simulate' ? (
        <SimulatePanel />
      ) : node ? (
        <NodeInspector key={node.id} node={node} />
      ) : count > 1 ? (
        <SeveralInspector count={count} />
      ) : (
        <SettingsInspector />
      )}
    </aside>
  );
}
