import { Switch as Base } from '@base-ui/react/switch';
import { useId, type ReactNode } from 'react';

interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

/** A switch with its label. */
export function Switch({ checked, onChange, label, hint, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <label className="flex items-start gap-2.5">
      <Base.Root
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        // The hint describes the switch. Inside the label it would be part of the accessible name.
        aria-labelledby={`${id}label`}
        aria-describedby={hint ? `${id}hint` : undefined}
        className="mt-0.5 flex h-4.5 w-8 shrink-0 rounded-full border border-field-line bg-sunken p-px transition-colors data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50"
      >
        <Base.Thumb className="size-3.5 rounded-full bg-field-line transition-transform data-checked:translate-x-3.5 data-checked:bg-accent-ink" />
      </Base.Root>
      <span className="flex flex-col">
        <span id={`${id}label`} className="text-sm">
          {label}
        </span>
        {hint ? (
          <span id={`${id}hint`} className="text-xs text-ink-faint">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
