import { useExpectedExit } from './use-expected.ts';
import { formatNumber } from '../../../lib/format/number.ts';

/** The number of simulated leads that take this path. */
export function ExpectedOnEdge({ step, exit }: { readonly step: string; readonly exit: string }) {
  const count = useExpectedExit(step, exit);
  if (count === null) return null;
  return (
    <span className="rounded-full border border-dashed border-line-strong bg-surface px-1.5 text-2xs font-semibold text-ink-soft tabular">
      {formatNumber(count)}
      <span className="sr-only"> expected to take this path</span>
    </span>
  );
}
