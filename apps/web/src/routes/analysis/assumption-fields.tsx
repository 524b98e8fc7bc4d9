import type { Assumptions } from '@touchline/sequence';
import { Field } from '../../ui/field.tsx';
import { NumberInput } from '../../ui/number-input.tsx';

interface AssumptionFieldsProps {
  readonly assumptions: Assumptions;
  readonly onChange: (assumptions: Assumptions) => void;
}

interface Assumed {
  readonly name: keyof Assumptions;
  readonly label: string;
  readonly hint?: string;
  /** Kept as a share, shown in percent. */
  readonly percent?: boolean;
  readonly max: number;
}

const ASSUMED: readonly Assumed[] = [
  { name: 'leadsPerMonth', label: 'Leads a month', max: 1e7 },
  { name: 'answerRate', label: 'Answer a complete cadence, %', percent: true, max: 100 },
  { name: 'closeRate', label: 'Of those become customers, %', percent: true, max: 100 },
  { name: 'valuePerCustomer', label: 'A customer is worth', max: 1e9 },
  { name: 'speedFactor', label: 'Within minutes, likelier by', hint: 'Than after ten minutes.', max: 100 },
  { name: 'keptPerDay', label: 'Kept per day away, %', percent: true, hint: 'Of the answers that a touch gets on its day.', max: 100 },
];

/** What the cost is worked out from: all of it is a guess, and can be put right. */
export function AssumptionFields({ assumptions, onChange }: AssumptionFieldsProps) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">
      {ASSUMED.map(({ name, label, hint, percent = false, max }) => (
        <Field key={name} label={label} {...(hint ? { hint } : {})}>
          <NumberInput
            min={0}
            max={max}
            step={percent || name === 'speedFactor' ? 0.1 : 1}
            value={percent ? Math.round(assumptions[name] * 1000) / 10 : assumptions[name]}
            onChange={(value) => onChange({ ...assumptions, [name]: percent ? value / 100 : value })}
          />
        </Field>
      ))}
    </div>
  );
}
