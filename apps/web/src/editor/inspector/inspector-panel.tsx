import { useRef } from 'react';
import { cn } from '../../ui/cn.ts';
import { SimulatePanel } from '../simulate/simulate-panel.tsx';
import { useEditor, useSelectedNode, useSelection } from '../document/editor-context.ts';
import { useStore } from '../../lib/store.ts';
import { INSPECTOR_ID } from '../document/inspector-id.ts';
import { Editable } from './editable.tsx';
import { NodeInspector } from './node-inspector.tsx';
import { SettingsInspector } from './settings-inspector.tsx';
import { SeveralInspector } from './several-inspector.tsx';

/** Settings of the selected step, or of the sequence without a selection. */
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
      // Without enabled fields, the keyboard needs the panel itself to scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={editor.readOnly ? 0 : -1}
      aria-label="Inspector"
      className={cn(
        'flex h-full w-88 shrink-0 flex-col overflow-y-auto border-l bg-surface outline-none',
        // On phones, the panel slides up for the selected step and leaves the rest of the screen to the sequence.
        'max-md:absolute max-md:inset-x-0 max-md:bottom-0 max-md:z-10 max-md:h-[60%] max-md:w-auto max-md:rounded-t-xl max-md:border-t max-md:border-l-0 max-md:shadow-lg',
        count === 0 && mode === 'edit' && 'max-md:hidden',
      )}
    >
      <button
        type="button"
        aria-label="Close panel"
        onClick={() => (mode === 'simulate' ? editor.panel.set('edit') : editor.select([]))}
        className="mx-auto my-2 h-1.5 w-12 shrink-0 rounded-full bg-field-line md:hidden"
      />
      {mode === 'simulate' ? (
        <SimulatePanel />
      ) : node ? (
        <NodeInspector key={node.id} node={node} />
      ) : count > 1 ? (
        <Editable>
          <SeveralInspector count={count} />
        </Editable>
      ) : (
        <Editable>
          <SettingsInspector />
        </Editable>
      )}
    </aside>
  );
}
