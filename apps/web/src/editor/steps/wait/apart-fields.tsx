import type { ConfigOf } from '@touchline/sequence';
import { Field, type FieldMessage } from '../../../ui/field.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { useTouchesBefore } from '../shared/use-touches-before.ts';

type Config = Extract<ConfigOf<'wait'>, { mode: 'day' }>;

interface ApartFieldsProps {
  readonly id: string;
  readonly config: Config;
  readonly onChange: (config: Config) => void;
  readonly messages: (path: string) => readonly FieldMessage[];
}

/** A minimum gap from an earlier touch, which may have been sent later than its day. */
export function ApartFields({ id, config, onChange, messages }: ApartFieldsProps) {
  const { apart, ...plain } = config;
  const touches = useTouchesBefore(id);
  const of = apart === undefined || apart.of === 'last' ? 'last' : apart.of.touch;
  const known = of === 'last' || touches.some((touch) => touch.id === of);
  return (
    <>
      <Switch
        label="Minimum gap from an earlier touch"
        hint="For text that mentions it, such as “I called you yesterday”. A weekend may have moved that touch to a later day."
        checked={apart !== undefined}
        onChange={(on) => onChange(on ? { ...plain, apart: { days: 1, of: 'last' } } : plain)}
      />
      {apart === undefined ? null : (
        <div className="grid grid-cols-2 items-start gap-2">
          <Field label="At least (days)" messages={messages('apart.days')}>
            <NumberInput min={1} max={1000} value={apart.days} onChange={(days) => onChange({ ...plain, apart: { ...apart, days } })} />
          </Field>
          <Field label="After" messages={messages('apart.of')}>
            <Select
              value={of}
              options={[
                { value: 'last', label: 'The last touch' },
                ...touches.map((touch) => ({ value: touch.id, label: touch.name })),
                ...(known ? [] : [{ value: of, label: 'Not an earlier touch' }]),
              ]}
              onChange={(chosen) => onChange({ ...plain, apart: { ...apart, of: chosen === 'last' ? chosen : { touch: chosen } } })}
            />
          </Field>
        </div>
      )}
    </>
  );
}
