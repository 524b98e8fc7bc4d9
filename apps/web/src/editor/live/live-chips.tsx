import { useEditor } from '../document/editor-context.ts';
import { useSyncExternalStore } from 'react';
import { useLiveStep } from '../../api/live.ts';
import { dropOff } from './shares.ts';
import { formatNumber } from '../../lib/format/number.ts';

/** Live figures of a step. Re-renders only when they change. */
export function LiveChips({
  id,
  ends,
}: {
  readonly id: string;
  /** The step is an ending, so leads that stop there are not a drop-off. */ readonly ends: boolean;
}) {
  const { live } = useEditor();
  const step = useLiveStep(live, id);
  const gone = useSyncExternalStore(live.subscribe, () => (ends ? 0 : dropOff(live.current(), id)));
  if (step === null || step.entered === 0) return null;
  // Shown next to its base number: one of three leads is a third.
  const share = `${Math.round((100 * gone) / Math.max(1, step.entered - step.here))}%`;
  const figures = [
    { count: step.sent, word: 'sent' },
    { count: step.opened, word: 'opened' },
    { count: step.clicked, word: 'clicked' },
    { count: step.replied, word: 'replied' },
  ].filter(({ count }) => count > 0);
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 border-t border-line bg-surface px-3 pt-1.5 pb-2.5 text-2xs text-ink-soft tabular">
      {step.here > 0 ? (
        <span className="flex items-center gap-1 rounded-full bg-accent px-1.5 py-px font-semibold text-accent-ink">
          <span aria-hidden className="size-1.5 animate-pulse-soft rounded-full bg-accent-ink" />
          {formatNumber(step.here)} here now
        </span>
      ) : null}
      {figures.length === 0 ? <span>{formatNumber(step.entered)} entered</span> : null}
      {figures.map(({ count, word }) => (
        <span key={word}>
          <span className="font-semibold text-ink">{formatNumber(count)}</span> {word}
        </span>
      ))}
      {gone > 0 ? (
        <span
          title={`${share} of leads that finished this step dropped off here: they replied, met a goal or unsubscribed.`}
          className="ml-auto rounded-full bg-warn-soft px-1.5 py-px font-semibold text-warn-text"
        >
          <span aria-hidden>
            −{formatNumber(gone)}
            <span className="font-normal"> · {share}</span>
          </span>
          <span className="sr-only">
            {formatNumber(gone)} dropped off here, {share}
          </span>
        </span>
      ) : null}
    </div>
  );
}
