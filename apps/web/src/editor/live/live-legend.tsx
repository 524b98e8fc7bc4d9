import { formatNumber } from '../../lib/format/number.ts';
import { useQuery } from '@tanstack/react-query';
import { Panel } from '@xyflow/react';
import { useLive, useLiveFilter } from '../../api/live.ts';
import { versionsQuery } from '../../api/sequences.ts';
import { Select } from '../../ui/select.tsx';
import { useNodeAppearance } from '../document/use-node-appearance.ts';
import { useEditor } from '../document/editor-context.ts';

const periods = [
  { value: '', label: 'All time' },
  { value: '1', label: 'Enrolled in the last 24 hours' },
  { value: '7', label: 'Enrolled in the last 7 days' },
  { value: '30', label: 'Enrolled in the last 30 days' },
  { value: '90', label: 'Enrolled in the last 90 days' },
] as const;

/** Filters and legend of the live view. */
export function LiveLegend() {
  return useNodeAppearance().live ? <Legend /> : null;
}

function Legend() {
  const { live, sequenceId } = useEditor();
  const filter = useLiveFilter(live);
  const figures = useLive(live);
  const versions = useQuery(versionsQuery(sequenceId)).data ?? [];
  return (
    <Panel position="top-left" className="max-md:hidden">
      <section aria-label="Live figures" className="flex w-58 flex-col gap-2 rounded-lg border border-line bg-surface p-2.5 shadow-sm">
        <div className="flex flex-col gap-1.5">
          <Select
            aria-label="Version"
            value={filter.version === null ? '' : String(filter.version)}
            options={[
              { value: '', label: 'All versions' },
              ...versions.map(({ number }) => ({ value: String(number), label: `Version ${number}` })),
            ]}
            onChange={(version) => live.setFilter({ ...filter, version: version === '' ? null : Number(version) })}
          />
          <Select
            aria-label="Period"
            value={filter.days === null ? '' : (String(filter.days) as '7')}
            options={periods}
            onChange={(days) => live.setFilter({ ...filter, days: days === '' ? null : Number(days) })}
          />
        </div>
        <output className="text-xs text-ink-soft tabular">
          {figures === null ? 'Counting…' : `${formatNumber(figures.active)} active, ${formatNumber(figures.ended)} finished`}
        </output>
        <details className="text-2xs text-ink-soft">
          <summary className="rounded-sm text-xs">What the figures mean</summary>
          <dl className="mt-1.5 grid grid-cols-[auto_1fr] items-center gap-x-2 gap-y-1 text-2xs text-ink-soft">
            <dt className="justify-self-start rounded-full bg-accent px-1.5 font-semibold text-accent-ink">2 here now</dt>
            <dd>are waiting at this step</dd>
            <dt className="justify-self-start rounded-full border border-line px-1.5 font-semibold tabular">8 · 80%</dt>
            <dd>took this path, of leads that finished the step</dd>
            <dt className="justify-self-start rounded-full bg-warn-soft px-1.5 font-semibold text-warn-text tabular">−2 · 20%</dt>
            <dd>dropped off: replied, met a goal or unsubscribed</dd>
          </dl>
        </details>
      </section>
    </Panel>
  );
}
