import { cn } from '../../ui/cn.ts';
import { count } from '../../lib/format/number.ts';
import { TouchLine } from '../../features/sequences/touch-line.tsx';

interface StartChoiceProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly name: string;
  readonly description: string;
  readonly touches?: number;
  readonly days?: number;
  /** Effect of a weekend on the cadence. */
  readonly weekend?: string;
}

/** One starting point for a sequence. */
export function StartChoice({ chosen, onChoose, name, description, touches, days, weekend }: StartChoiceProps) {
  return (
    <label
      className={cn(
        'relative flex cursor-pointer flex-col gap-1 rounded-lg border bg-raised px-3 py-2.5 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
        chosen ? 'border-accent ring-1 ring-accent' : 'border-line-strong hover:border-ink-faint',
      )}
    >
      <input type="radio" name="template" className="sr-only" checked={chosen} onChange={onChoose} />
      <span className="text-sm font-medium">{name}</span>
      <span className="text-xs text-ink-soft">{description}</span>
      {weekend ? <span className="text-xs text-ink-soft">{weekend}</span> : null}
      {touches === undefined ? null : (
        <span className="mt-auto flex items-center justify-between pt-1">
          <TouchLine touches={touches} />
          {days ? <span className="text-xs text-ink-soft tabular">{count(days, 'day')}</span> : null}
        </span>
      )}
    </label>
  );
}
