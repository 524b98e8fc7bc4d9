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

/** Means all sequences. */
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
        <Field label="Allow re-enrollment" className="flex-1">
          <Select<Reenroll>
            value={again}
            options={[
              { value: 'always', label: 'Always', hint: 'As soon as the lead has finished, any number of times.' },
              { value: 'after-days', label: 'After some days', hint: 'Counted from the end, or from the lead’s last reply after it.' },
              { value: 'never', label: 'Never', hint: 'Only once.' },
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
        <Field label="Other sequences at the same time">
          <Select<Exclusive>
            value={exclusive}
            options={[
              { value: 'none', label: 'Allow other sequences', hint: 'No exclusivity.' },
              {
                value: 'group',
                label: 'Not with sequences in the same group',
                hint: 'A lead is in only one sequence of the group at a time.',
              },
              { value: 'every', label: 'Exclusive', hint: 'No other sequence at the same time.' },
            ]}
            onChange={(next) => onChange({ ...value, exclusiveGroup: next === 'none' ? null : next === 'every' ? EVERY : '' })}
          />
        </Field>
        {exclusive === 'none' ? null : (
          <div className="flex items-start gap-3">
            {exclusive === 'group' ? (
              <Field label="Group" hint="Use the same name in each sequence of the group." className="flex-1">
                <Input
                  maxLength={80}
                  placeholder="outbound"
                  value={exclusiveGroup ?? ''}
                  onChange={(event) => onChange({ ...value, exclusiveGroup: event.currentTarget.value })}
                />
              </Field>
            ) : null}
            <Field label="Priority" hint="Higher priority wins: the lead moves from the lower-priority sequence." className="flex-1">
              <NumberInput min={-1000} max={1000} value={priority} onChange={(next) => onChange({ ...value, priority: next })} />
            </Field>
          </div>
        )}
      </div>
      <div className="flex flex-col gap-3">
        <Switch
          label="Limit new leads per day"
          hint="Extra leads start on the following days."
          checked={perDay !== null}
          onChange={(on) => onChange({ ...value, perDay: on ? A_GOOD_DAY : null })}
        />
        {perDay === null ? null : (
          <Field label="Max leads per day" className="w-40">
            <NumberInput min={1} max={1_000_000} value={perDay} onChange={(next) => onChange({ ...value, perDay: next })} />
          </Field>
        )}
      </div>
    </>
  );
}
