import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly disabled?: boolean;
}

export function Checkbox({ checked, onChange, label, hideLabel = false, disabled = false }: CheckboxProps) {
  return (
    <label className={cn('flex items-start gap-2 text-sm', disabled && 'opacity-60')}>
      <Base.Root
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border border-field-line bg-raised data-checked:border-accent data-checked:bg-accent"
      >
        <Base.Indicator>
          <Check className="size-3 text-accent-ink" strokeWidth={3} aria-hidden />
        </Base.Indicator>
      </Base.Root>
      <span className={cn('min-w-0', hideLabel && 'sr-only')}>{label}</span>
    </label>
  );
}
