import { stepDefinition } from '@touchline/sequence';
import { Panel, ViewportPortal } from '@xyflow/react';
import { use } from 'react';
import { Button } from '../../ui/button.tsx';
import { NODE_WIDTH } from '../layout/node-size.ts';
import { useEditor } from '../state/editor-context.ts';
import { useStore } from '../state/store.ts';
import { ComparisonContext } from './comparison.ts';

/** Says what the draft is compared with, and shows steps that are gone where they were. */
export function ComparisonView() {
  const { comparing } = useEditor();
  const compared = useStore(comparing);
  const comparison = use(ComparisonContext);
  if (compared === null || comparison === null) return null;
  const { added, changed, removed, settings } = comparison;
  const counts = [
    added.size > 0 && `${added.size} new`,
    changed.size > 0 && `${changed.size} changed`,
    removed.length > 0 && `${removed.length} gone`,
    settings > 0 && `${settings} ${settings === 1 ? 'setting' : 'settings'} changed`,
  ].filter(Boolean);
  return (
    <>
      <Panel position="top-center">
        <output className="flex items-center gap-3 rounded-full border border-line bg-surface py-1 pr-1 pl-4 text-sm shadow-md">
          <span>
            Against version {compared.number}: {counts.length === 0 ? 'no difference' : counts.join(', ')}
          </span>
          <Button size="sm" className="rounded-full" onClick={() => comparing.set(null)}>
            Stop comparing
          </Button>
        </output>
      </Panel>
      <ViewportPortal>
        {removed.map((node) => (
          <div
            key={node.id}
            className="pointer-events-none absolute rounded-xl border-2 border-dashed border-danger bg-danger-soft px-3 py-2.5 text-sm text-danger-text"
            style={{ transform: `translate(${node.position.x}px, ${node.position.y}px)`, width: NODE_WIDTH }}
          >
            <span className="block eyebrow">Gone: {node.label ?? stepDefinition(node.kind)?.title ?? node.kind}</span>
            <span className="line-clamp-2">{stepDefinition(node.kind)?.summary(node.config, () => 'a step')}</span>
          </div>
        ))}
      </ViewportPortal>
    </>
  );
}
