import { cn } from '../../ui/cn.ts';

const SHOWN = 12;

interface TouchLineProps {
  readonly touches: number;
  /** In a list: figures are aligned, and the dots are hidden first in narrow places. */
  readonly listed?: boolean;
}

/** The number of touches of a sequence, as dots on a line. */
export function TouchLine({ touches, listed = false }: TouchLineProps) {
  const shown = Math.min(touches, SHOWN);
  // Too many for the width: the dots fade out.
  const more = touches > SHOWN;
  return (
    <span className="flex items-center gap-2" data-family="touch">
      {/* Before the dots, so that figures align in a list. */}
      <span className={cn('text-xs text-ink-soft tabular', listed && 'min-w-5 text-right')}>
        {touches}
        <span className="sr-only"> {touches === 1 ? 'touch' : 'touches'}</span>
      </span>
      <span aria-hidden className={cn('relative flex items-center gap-1.5', listed && 'max-[70rem]:hidden')}>
        {shown > 1 ? (
          <span className="absolute top-1/2 left-0 h-px -translate-y-1/2 bg-family-line" style={{ width: `${shown * 12 - 6}px` }} />
        ) : null}
        {Array.from({ length: shown }, (_, dot) => (
          <span
            key={dot}
            className="relative size-1.5 rounded-full bg-family"
            style={more ? { opacity: Math.min(1, (shown - dot) / 5) } : undefined}
          />
        ))}
      </span>
    </span>
  );
}
