import { Progress as Base } from '@base-ui/react/progress';
import type { ReactNode } from 'react';
import { formatNumber } from '../lib/format/number.ts';

interface ProgressProps {
  readonly label: ReactNode;
  readonly value: number;
  readonly max: number;
}

/** A progress bar. */
export function Progress({ label, value, max }: ProgressProps) {
  return (
    <Base.Root value={max === 0 ? 100 : Math.round((value / max) * 100)} className="flex flex-col gap-1.5">
      <span className="flex items-baseline justify-between gap-3 text-sm">
        <Base.Label className="font-medium">{label}</Base.Label>
        <span className="text-xs text-ink-soft tabular">
          {formatNumber(value)} of {formatNumber(max)}
        </span>
      </span>
      <Base.Track className="h-1.5 overflow-hidden rounded-full bg-fill">
        <Base.Indicator className="rounded-full bg-accent transition-[width] duration-200" />
      </Base.Track>
    </Base.Root>
  );
}
