import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { controlStyle } from './input.tsx';
import { usePopupPlace } from './use-popup-place.ts';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: ReactNode;
}

interface SelectProps<Value extends string> {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  /** Loads options when the list opens. */
  readonly onOpen?: () => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly 'aria-label'?: string;
}

/**
 * A select field. The label comes from the surrounding `Field` or from `aria-label`. An option may have the value `''`, which means "nothing chosen" to Base UI, so all values get a prefix internally.
 */
export function Select<Value extends string>({
  value,
  options,
  onChange,
  onOpen,
  placeholder,
  disabled = false,
  className,
  ...rest
}: SelectProps<Value>) {
  const place = usePopupPlace();
  return (
    <Base.Root
      items={options.map(({ value: of, label }) => ({ value: `=${of}`, label }))}
      value={options.some((option) => option.value === value) ? `=${value}` : null}
      disabled={disabled}
      onOpenChange={(open, { trigger }) => {
        if (!open) return;
        place.find(trigger);
        onOpen?.();
      }}
      onValueChange={(next) => {
        if (next !== null) onChange(next.slice(1) as Value);
      }}
    >
      <Base.Trigger className={cn(controlStyle, 'flex h-8 items-center justify-between gap-2 text-left select-none', className)} {...rest}>
        <Base.Value placeholder={placeholder ?? 'Choose…'} className="truncate data-placeholder:text-ink-faint" />
        <Base.Icon>
          <ChevronsUpDown className="size-3.5 text-ink-faint" aria-hidden />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal container={place.container}>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-60 outline-none">
          <Base.Popup className="max-h-[min(24rem,var(--available-height))] max-w-[min(28rem,var(--available-width))] min-w-(--anchor-width) overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-lg outline-none">
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={`=${option.value}`}
                  className="grid cursor-default grid-cols-[1rem_1fr] items-start gap-2 rounded-md py-1.5 pr-3 pl-2 text-sm outline-none data-highlighted:bg-fill"
                >
                  <Base.ItemIndicator className="col-start-1 pt-0.5">
                    <Check className="size-3.5 text-accent-text" aria-hidden />
                  </Base.ItemIndicator>
                  <span className="col-start-2 flex flex-col">
                    <Base.ItemText>{option.label}</Base.ItemText>
                    {option.hint ? <span className="text-xs text-ink-faint">{option.hint}</span> : null}
                  </span>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
