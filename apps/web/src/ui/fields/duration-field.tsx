import type { DurationUnit } from '@touchline/sequence';
import { Field, type FieldMessage } from '../field.tsx';
import { NumberInput } from '../number-input.tsx';
import { Select } from '../select.tsx';
import { UNIT_OPTIONS } from './duration-words.ts';

interface Span {
  readonly amount: number;
  readonly unit: DurationUnit;
}

interface DurationFieldProps {
  readonly label: string;
  readonly value: Span;
  readonly onChange: (value: Span) => void;
  readonly min?: number;
  readonly messages?: readonly FieldMessage[];
}

/** A number and its unit. */
export function DurationField({ label, value: { amount, unit }, onChange, min = 1, messages = [] }: DurationFieldProps) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-end gap-2">
        <Field label={label} className="w-22">
          <NumberInput value={amount} min={min} max={10_000} onChange={(next) => onChange({ amount: next, unit })} />
        </Field>
        <Field label={`${label}, unit`} hideLabel className="flex-1">
          <Select value={unit} options={UNIT_OPTIONS} onChange={(next) => onChange({ amount, unit: next })} />
        </Field>
      </div>
      {messages.map(({ severity, text }) => (
        <p key={text} className={severity === 'error' ? 'text-xs text-danger-text' : 'text-xs text-warn-text'}>
          {text}
        </p>
      ))}
    </div>
  );
}
