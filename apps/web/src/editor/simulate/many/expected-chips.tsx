import { useExpectedStep } from './use-expected.ts';
import { formatNumber } from '../../../lib/format/number.ts';

/** Expected figures of a step, from the simulation of many leads. */
export function ExpectedChips({ id }: { readonly id: string }) {
  const step = useExpectedStep(id);
  const figures = [
    { count: step?.entered ?? 0, word: 'entered', means: 'Leads that enter this step' },
    { count: step?.opened ?? 0, word: 'opened', means: 'Messages of this step that are opened' },
    { count: step?.clicked ?? 0, word: 'clicked', means: 'Messages of this step with a click' },
    { count: step?.replied ?? 0, word: 'replied', means: 'Replies to this step' },
    { count: step?.done ?? 0, word: 'done', means: 'Tasks of this step that are completed' },
    { count: step?.skipped ?? 0, word: 'skipped', means: 'Leads that get no touch here' },
  ].filter(({ count, word }) => count > 0 || word === 'entered');
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 border-t border-dashed border-line-strong bg-surface px-3 pt-1.5 pb-2.5 text-2xs text-ink-soft tabular">
      <span className="sr-only">Expected: </span>
      {figures.map(({ count, word, means }) => (
        <span key={word} title={means}>
          <span className="font-semibold text-ink">{formatNumber(count)}</span> {word}
        </span>
      ))}
    </div>
  );
}
