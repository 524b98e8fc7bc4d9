import type { EnrollRules } from '../../api/types.ts';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';

interface EnrollRulesFieldsProps {
  readonly value: EnrollRules;
  readonly onChange: (value: EnrollRules) => void;
}

type Reenroll = 'always' | 'never' | 'after-days';
type Exclusive = 'none' | 'group' | 'every';

/** Stands for every sequence there is. */
const EVERY = '*';
const A_MONTH = 30;
const A_GOOD_DAY = 200;

export function EnrollRulesFields({ value, onChange }: EnrollRulesFieldsProps) {
  const { reenroll, exclusiveGroup, priority, perDay } = value;
  const again: Reenroll = typeof reenroll === 'object' ? 'after-days' : reenroll;
  const exclusive: Exclusive = exclusiveGroup === null ? 'none' : exclusiveGroup === EVERY ? 'every' : 'group';
  return (
    <>
      <div className="flex items-end gap-3">
        <Field label="Who was in it before may come in again" className="flex-1">
          <Select<Reenroll>
            value={again}
            options={[
              { value: 'always', label: 'Always', hint: 'As soon as they are through, and as often as somebody enrolls them.' },
              { value: 'after-days', label: 'After some days', hint: 'Counted from the end, or from the last answer after it.' },
              { value: 'never', label: 'Never', hint: 'Once in a lifetime.' },
            ]}
            onChange={(next) => onChange({ ...value, reenroll: next === 'after-days' ? { afterDays: A_MONTH } : next })}
          />
        </Field>
        {typeof reenroll === 'object' ? (
          <Field label="Days" className="w-24">
            <NumberInput
              min={1}
              max={3650}
              value={reenroll.afterDays}
              onChange={(afterDays) => onChange({ ...value, reenroll: { afterDays } })}
            />
          </Field>
        ) : null}
      </div>
      <div className="flex flex-col gap-3">
        <Field label="While a lead is in other sequences">
          <Select<Exclusive>
            value={exclusive}
            options={[
              { value: 'none', label: 'It may come in', hint: 'Sequences don’t mind each other.' },
              { value: 'group', label: 'Not from the same group', hint: 'A lead is in one sequence of a group at a time.' },
              { value: 'every', label: 'Not from any other', hint: 'Who is in this one is in no other.' },
            ]}
            onChange={(next) => onChange({ ...value, exclusiveGroup: next === 'none' ? null : next === 'every' ? EVERY : '' })}
          />
        </Field>
        {exclusive === 'none' ? null : (
          <div className="flex items-start gap-3">
            {exclusive === 'group' ? (
              <Field label="Group" hint="The same word in each of its sequences." className="flex-1">
                <Input
                  maxLength={80}
                  placeholder="outbound"
                  value={exclusiveGroup ?? ''}
                  onChange={(event) => onChange({ ...value, exclusiveGroup: event.currentTarget.value })}
                />
              </Field>
            ) : null}
            <Field label="Priority" hint="The higher one takes the lead from the lower one." className="flex-1">
              <NumberInput min={-1000} max={1000} value={priority} onChange={(next) => onChange({ ...value, priority: next })} />
            </Field>
          </div>
        )}
      </div>
      <div className="flex flex-col gap-3">
        <Switch
          label="Limit how many start in a day"
          hint="Who is one too many starts on the days after."
          checked={perDay !== null}
          onChange={(on) => onChange({ ...value, perDay: on ? A_GOOD_DAY : null })}
        />
        {perDay === null ? null : (
          <Field label="Leads a day, at most" className="w-40">
            <NumberInput min={1} max={1_000_000} value={perDay} onChange={(next) => onChange({ ...value, perDay: next })} />
          </Field>
        )}
      </div>
    </>
  );
}
