import type { ReactNode } from 'react';
import { Dialog } from '../../../ui/dialog.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Field } from '../../../ui/field.tsx';
import { shares } from './variant-shares.ts';

interface SideBySideProps<Of> {
  readonly variants: readonly Of[];
  readonly onChange: (index: number, patch: Partial<Of>) => void;
  readonly onClose: () => void;
  readonly children: (variant: Of, index: number) => ReactNode;
}

/** All variants side by side, to compare and edit. */
export function VariantsSideBySide<Of extends { readonly id: string; readonly weight: number }>({
  variants,
  onChange,
  onClose,
  children,
}: SideBySideProps<Of>) {
  const percent = shares(variants);
  return (
    <Dialog open onOpenChange={onClose} width="xl" title="Variants side by side" description="Edits are saved to the draft as you type.">
      <div className="grid auto-cols-[minmax(19rem,1fr)] grid-flow-col gap-4">
        {variants.map((variant, index) => (
          <section
            key={variant.id}
            aria-label={`Variant ${variant.id.toUpperCase()}`}
            className="flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-raised p-3.5"
          >
            <header className="flex items-end justify-between gap-3">
              <h3 className="text-base font-semibold">
                {variant.id.toUpperCase()} <span className="font-normal text-ink-soft tabular">· {percent[index]} % of leads</span>
              </h3>
              <Field label="Weight" className="w-20">
                <NumberInput value={variant.weight} max={1000} onChange={(weight) => onChange(index, { weight } as Partial<Of>)} />
              </Field>
            </header>
            {children(variant, index)}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
