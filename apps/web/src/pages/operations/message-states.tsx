import type { Operations } from '../../api/types.ts';
import { cn } from '../../ui/cn.ts';
import { PanelSection } from './panel-section.tsx';
import { formatNumber } from '../../lib/format/number.ts';

const states = [
  { status: 'queued', label: 'Queued', mark: 'bg-family-soft border border-family-line' },
  { status: 'claimed', label: 'Sending', mark: 'bg-warn-mark' },
  { status: 'sent', label: 'Sent', mark: 'bg-accent' },
  { status: 'failed', label: 'Failed', mark: 'bg-danger' },
  { status: 'unconfirmed', label: 'Unconfirmed', mark: 'bg-ink' },
  { status: 'canceled', label: 'Canceled', mark: 'bg-line-strong' },
] as const;

/** Messages of the last day by status: a bar and its figures. */
export function MessageStates({ messages: { counts, more } }: { readonly messages: Operations['messages'] }) {
  const total = states.reduce((sum, { status }) => sum + (counts[status] ?? 0), 0);
  return (
    <PanelSection title="Messages in the last 24 hours" {...(more ? { description: 'Only the newest messages are counted.' } : {})}>
      <div data-family="touch" className="flex flex-col gap-4 px-5 py-4">
        <div aria-hidden className="flex h-2 overflow-hidden rounded-full bg-fill">
          {states.map(({ status, mark }) => {
            const n = counts[status] ?? 0;
            return n === 0 ? null : <span key={status} className={mark} style={{ width: `${(n / total) * 100}%` }} />;
          })}
        </div>
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
          {states.map(({ status, label, mark }) => (
            <div key={status} className="flex flex-col-reverse">
              <dt className="flex items-center gap-1.5 text-xs text-ink-soft">
                <span aria-hidden className={cn('size-2 rounded-full', mark)} />
                {label}
              </dt>
              <dd className={cn('text-lg font-semibold tabular', !counts[status] && 'font-normal text-ink-faint')}>
                {formatNumber(counts[status] ?? 0)}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </PanelSection>
  );
}
