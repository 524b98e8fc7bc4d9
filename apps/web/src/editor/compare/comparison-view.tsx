import { stepDefinition, type EdgeChange, type SequenceDocument } from '@touchline/sequence';
import { Panel, ViewportPortal } from '@xyflow/react';
import { use } from 'react';
import { Button } from '../../ui/button.tsx';
import { useSizeOf } from '../commands/use-size-of.ts';
import { NODE_WIDTH } from '../layout/node-size.ts';
import { useDocument, useEditor } from '../document/editor-context.ts';
import { useStore } from '../../lib/store.ts';
import { ComparisonContext } from '../document/comparison.ts';
import { textFormat } from '../../lib/format/text-format.ts';

/** Summarizes the comparison, and draws removed steps, removed connections and former positions of moved steps. */
export function ComparisonView() {
  const { comparing } = useEditor();
  const compared = useStore(comparing);
  const comparison = use(ComparisonContext);
  const sizeOf = useSizeOf();
  if (compared === null || comparison === null) return null;
  const { added, changed, removed, moved, lost, settings } = comparison;
  const counts = [
    added.size > 0 && `${added.size} new`,
    changed.size > 0 && `${changed.size} changed`,
    removed.length > 0 && `${removed.length} removed`,
    moved.size > 0 && `${moved.size} moved`,
    settings > 0 && `${settings} ${settings === 1 ? 'setting' : 'settings'} changed`,
  ].filter(Boolean);
  return (
    <>
      <Panel position="top-center">
        <output className="flex items-center gap-3 rounded-full border border-line bg-surface py-1 pr-1 pl-4 text-sm shadow-md">
          <span className="md:whitespace-nowrap">
            Compared with version {compared.number}: {counts.length === 0 ? 'no changes' : counts.join(', ')}
          </span>
          <Button size="sm" className="rounded-full" onClick={() => comparing.set(null)}>
            Stop comparing
          </Button>
        </output>
      </Panel>
      <ViewportPortal>
        {[...moved].map(([id, { x, y }]) => (
          <div
            key={id}
            className="pointer-events-none absolute -z-1 rounded-xl border-2 border-dashed border-line-strong"
            style={{ transform: `translate(${x}px, ${y}px)`, ...sizeOf(id) }}
          />
        ))}
        <LostWays lost={lost} before={compared.document} />
        {removed.map((node) => (
          <div
            key={node.id}
            className="pointer-events-none absolute rounded-xl border-2 border-dashed border-danger bg-danger-soft px-3 py-2.5 text-sm text-danger-text"
            style={{ transform: `translate(${node.position.x}px, ${node.position.y}px)`, width: NODE_WIDTH }}
          >
            <span className="block eyebrow">Removed: {node.label ?? stepDefinition(node.kind)?.title ?? node.kind}</span>
            <span className="line-clamp-2">{stepDefinition(node.kind)?.summary(node.config, () => 'a step', textFormat)}</span>
          </div>
        ))}
      </ViewportPortal>
    </>
  );
}

/** A straight line from a step's current or former position to its former target. */
function LostWays({ lost, before }: { readonly lost: readonly EdgeChange[]; readonly before: SequenceDocument }) {
  const now = useDocument();
  const sizeOf = useSizeOf();
  const nodes = new Map([...before.nodes, ...now.nodes].map((node) => [node.id, node.position]));
  return (
    <svg aria-hidden className="pointer-events-none absolute overflow-visible" width="1" height="1">
      {lost.map(({ from, exit, before: to }) => {
        const [start, end] = [nodes.get(from), to === null ? undefined : nodes.get(to)];
        if (start === undefined || end === undefined || to === null) return null;
        return (
          <line
            key={`${from} ${exit}`}
            x1={start.x + sizeOf(from).width / 2}
            y1={start.y + sizeOf(from).height}
            x2={end.x + sizeOf(to).width / 2}
            y2={end.y}
            className="stroke-danger"
            strokeWidth="1.5"
            strokeDasharray="5 5"
          />
        );
      })}
    </svg>
  );
}
