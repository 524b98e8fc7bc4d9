import type { PopulationResult } from '@touchline/sequence';
import { endReasonText } from '@touchline/sequence';
import { Section } from '../../../ui/fields/section.tsx';
import { formatNumber } from '../../../lib/format/number.ts';

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly more: string;
  readonly wide?: boolean;
}

/** The outcome for all simulated leads. */
export function Outcome({ result }: { readonly result: PopulationResult }) {
  const { leads, replies, optOuts, bounces, touchesPerLead, daysToEnd, ends, running } = result;
  const share = (count: number): string => `${((100 * count) / Math.max(1, leads)).toFixed(1)}%`;
  const figures: readonly Figure[] = [
    { label: 'Replies', value: formatNumber(replies), more: share(replies) },
    { label: 'Opt-outs', value: formatNumber(optOuts), more: share(optOuts) },
    { label: 'Bounces', value: formatNumber(bounces), more: share(bounces) },
    { label: 'Touches', value: touchesPerLead.toFixed(1), more: 'per lead' },
    ...(daysToEnd === null
      ? []
      : [{ label: 'Median days to finish', value: String(daysToEnd.median), more: `90% by day ${daysToEnd.p90}`, wide: true }]),
  ];
  const endings = Object.entries(ends).toSorted(([, a], [, b]) => b - a);
  return (
    <Section title="Outcome">
      <dl className="grid grid-cols-3 gap-x-3 gap-y-2.5">
        {figures.map(({ label, value, more, wide }) => (
          <div key={label} className={wide ? 'col-span-2' : undefined}>
            <dt className="text-xs text-ink-soft">{label}</dt>
            <dd className="tabular">
              <span className="text-base font-semibold">{value}</span> <span className="text-2xs text-ink-faint">{more}</span>
            </dd>
          </div>
        ))}
      </dl>
      <ul aria-label="Endings" className="flex flex-col gap-1 text-sm tabular">
        {[...endings, ...(running > 0 ? [['', running] as const] : [])].map(([reason, count]) => (
          <li key={reason} className="grid grid-cols-[1fr_auto_3.5rem] items-baseline gap-2">
            <span className="truncate first-letter:uppercase">{reason === '' ? 'still active' : endReasonText(reason)}</span>
            <span>{formatNumber(count)}</span>
            <span className="text-right text-xs text-ink-faint">{share(count)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
