import type { Analysis, AssumedChanges } from '@touchline/sequence';
import { RotateCcw } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { NumberInput } from '../../ui/number-input.tsx';

type Assumed = Analysis['assumed'][number];

interface AssumptionFieldsProps {
  readonly assumed: Analysis['assumed'];
  readonly changes: AssumedChanges;
  readonly onChange: (changes: AssumedChanges) => void;
}

/** All assumptions behind the cost, each with its source and a field to override it. */
export function AssumptionFields({ assumed, changes, onChange }: AssumptionFieldsProps) {
  const general = assumed.filter(({ name }) => !isShare(name));
  const shares = assumed.filter(({ name }) => isShare(name));
  const together = Math.round(shares.reduce((sum, { value }) => sum + value, 0) * 1000) / 10;
  const set = ({ name, usual }: Assumed, value: number) => {
    const { [name]: _before, ...others } = changes;
    onChange(value === usual ? others : { ...others, [name]: value });
  };
  const fields = (list: readonly Assumed[], sourced: boolean) => (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-x-4 gap-y-3">
      {list.map((each) => (
        <AssumptionField key={each.name} assumed={each} sourced={sourced} onChange={(value) => set(each, value)} />
      ))}
    </div>
  );
  return (
    <div className="flex flex-col gap-4">
      {fields(general, true)}
      <fieldset className="flex flex-col gap-2">
        <legend className="text-sm font-medium">Share of replies per touch</legend>
        <p className="text-xs text-ink-soft">
          {shares[0]?.source} {together === 100 ? null : `They add up to ${together}%, so each share is scaled to 100%.`}
        </p>
        {fields(shares, false)}
      </fieldset>
      <Button
        className="self-start"
        icon={<RotateCcw aria-hidden />}
        disabled={assumed.every(({ value, usual }) => value === usual)}
        onClick={() =>
          onChange(Object.fromEntries(Object.entries(changes).filter(([name]) => !assumed.some((each) => each.name === name))))
        }
      >
        Reset all
      </Button>
    </div>
  );
}

interface AssumptionFieldProps {
  readonly assumed: Assumed;
  readonly sourced: boolean;
  readonly onChange: (value: number) => void;
}

function AssumptionField({ assumed: { label, source, value, usual, least, most, share, whole }, sourced, onChange }: AssumptionFieldProps) {
  const shown = (kept: number) => (share ? Math.round(kept * 1000) / 10 : kept);
  return (
    <Field
      label={share ? `${label}, %` : label}
      hint={sourced ? source : undefined}
      aside={
        value === usual ? null : (
          <button type="button" className="rounded-sm text-xs text-ink-soft underline hover:text-ink" onClick={() => onChange(usual)}>
            <span className="sr-only">{label}, </span>reset to {shown(usual)}
          </button>
        )
      }
    >
      <NumberInput
        min={shown(least)}
        max={shown(most)}
        step={whole ? 1 : 0.1}
        value={shown(value)}
        // 35 % are 0.35, and not 0.35000000000000003.
        onChange={(next) => onChange(share ? Number((next / 100).toPrecision(12)) : next)}
      />
    </Field>
  );
}

function isShare(name: string): boolean {
  return name.startsWith('share.');
}
