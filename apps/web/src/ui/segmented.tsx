import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly name?: string }[];
  readonly onChange: (value: Value) => void;
  /** Value for pressing the selected option again. Omitted: nothing happens. */
  readonly again?: Value;
  readonly className?: string;
}

/** A choice of two to four options, all visible. */
export function Segmented<Value extends string>({ label, value, options, onChange, again, className }: SegmentedProps<Value>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => {
        // Pressing the selected option again would clear the choice.
        const chosen = (next as Value | undefined) ?? again;
        if (chosen !== undefined) onChange(chosen);
      }}
      className={cn('flex rounded-md border border-line-strong bg-sunken p-0.5', className)}
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          {...(option.name ? { 'aria-label': option.name } : {})}
          className="flex h-6.5 flex-1 items-center justify-center gap-1.5 rounded-sm px-2.5 text-xs max-sm:px-1.5 font-medium whitespace-nowrap text-ink-soft hover:text-ink data-pressed:bg-raised data-pressed:text-ink data-pressed:shadow-sm [&_svg]:size-3.5"
        >
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
