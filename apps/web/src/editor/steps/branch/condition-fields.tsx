import { CHANNEL_NAMES, CHANNELS, LEAD_FIELDS, type Condition } from '@touchline/sequence';
import { Field, type FieldMessage } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Select, type Option } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { DurationField } from '../../../ui/fields/duration-field.tsx';
import { COUNT_OPTIONS, FIELD_NAMES, OPERATOR_OPTIONS, REACTION_OPTIONS, takesValue, TYPE_OPTIONS } from './condition-words.ts';
import { LineField } from '../../../ui/fields/line-field.tsx';

type Type = Condition['type'];

const BLANK: { readonly [Of in Type]: Condition } = {
  field: { type: 'field', field: 'source', op: 'is', values: [] },
  tag: { type: 'tag', op: 'has', tag: '' },
  events: { type: 'events', event: 'page-viewed', page: '', op: 'at-least', count: 3, within: { amount: 7, unit: 'days' } },
  touches: { type: 'touches', what: 'opened', op: 'at-least', count: 3 },
  inactive: { type: 'inactive', for: { amount: 30, unit: 'days' } },
  reachable: { type: 'reachable', channel: 'sms', is: true },
};

export function blankCondition(type: Type): Condition {
  return BLANK[type];
}

interface ConditionFieldsProps {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  readonly messages: (part: string) => readonly FieldMessage[];
}

/** A condition of a rule. */
export function ConditionFields({ condition, onChange, messages }: ConditionFieldsProps) {
  return (
    <>
      <Select aria-label="Condition" value={condition.type} options={TYPE_OPTIONS} onChange={(type) => onChange(blankCondition(type))} />
      <Details condition={condition} onChange={onChange} messages={messages} />
    </>
  );
}

function Details({ condition, onChange, messages }: ConditionFieldsProps) {
  switch (condition.type) {
    case 'field':
      return <LeadField condition={condition} onChange={onChange} messages={messages} />;
    case 'tag':
      return (
        <div className="grid grid-cols-2 gap-2">
          <Select
            aria-label="Has tag"
            value={condition.op}
            options={[
              { value: 'has', label: 'has' },
              { value: 'has-not', label: 'does not have' },
            ]}
            onChange={(op) => onChange({ ...condition, op })}
          />
          <LineField
            label="Tag"
            hideLabel
            messages={messages('tag')}
            maxLength={200}
            placeholder="Tag"
            value={condition.tag}
            onChange={(value) => onChange({ ...condition, tag: value })}
          />
        </div>
      );
    case 'events':
      return (
        <>
          <LineField
            label="Event"
            messages={messages('event')}
            maxLength={80}
            value={condition.event}
            onChange={(value) => onChange({ ...condition, event: value })}
          />
          <LineField
            label="Page"
            hint="Page views only. Leave empty to count all pages."
            maxLength={200}
            value={condition.page}
            onChange={(value) => onChange({ ...condition, page: value })}
          />
          <Count condition={condition} onChange={onChange} messages={messages} />
          <Switch
            label="Within a period"
            checked={condition.within !== null}
            onChange={(on) => onChange({ ...condition, within: on ? { amount: 7, unit: 'days' } : null })}
          />
          {condition.within === null ? null : (
            <DurationField label="Within" value={condition.within} onChange={(within) => onChange({ ...condition, within })} />
          )}
        </>
      );
    case 'touches':
      return (
        <>
          <Select
            aria-label="Reaction"
            value={condition.what}
            options={REACTION_OPTIONS}
            onChange={(what) => onChange({ ...condition, what })}
          />
          <Count condition={condition} onChange={onChange} messages={messages} />
        </>
      );
    case 'inactive':
      return <DurationField label="No activity for" value={condition.for} onChange={(limit) => onChange({ ...condition, for: limit })} />;
    case 'reachable':
      return (
        <div className="grid grid-cols-2 gap-2">
          <Select
            aria-label="Reachable"
            value={condition.is ? 'yes' : 'no'}
            options={[
              { value: 'yes', label: 'can be reached by' },
              { value: 'no', label: 'cannot be reached by' },
            ]}
            onChange={(is) => onChange({ ...condition, is: is === 'yes' })}
          />
          <Select
            aria-label="Channel"
            value={condition.channel}
            options={CHANNELS.map((channel) => ({ value: channel, label: CHANNEL_NAMES[channel] }))}
            onChange={(channel) => onChange({ ...condition, channel })}
          />
        </div>
      );
  }
}

interface CountProps<Of extends Extract<Condition, { count: number }>> extends Pick<ConditionFieldsProps, 'messages'> {
  readonly condition: Of;
  readonly onChange: (condition: Of) => void;
}

function Count<Of extends Extract<Condition, { count: number }>>({ condition, onChange, messages }: CountProps<Of>) {
  return (
    <div className="grid grid-cols-2 gap-2">
      <Select aria-label="Comparison" value={condition.op} options={COUNT_OPTIONS} onChange={(op) => onChange({ ...condition, op })} />
      <Field label="Times" hideLabel messages={messages('count')}>
        <NumberInput max={100} value={condition.count} onChange={(count) => onChange({ ...condition, count })} />
      </Field>
    </div>
  );
}

const CUSTOM = 'fields.';

interface LeadFieldProps extends Omit<ConditionFieldsProps, 'condition'> {
  readonly condition: Extract<Condition, { type: 'field' }>;
}

function LeadField({ condition, onChange, messages }: LeadFieldProps) {
  const custom = condition.field.startsWith(CUSTOM);
  const options: readonly Option<string>[] = [
    ...LEAD_FIELDS.map((field) => ({ value: field, label: FIELD_NAMES[field] })),
    { value: CUSTOM, label: 'A custom field' },
  ];
  return (
    <>
      <Field label="Field" messages={messages('field')}>
        <Select value={custom ? CUSTOM : condition.field} options={options} onChange={(field) => onChange({ ...condition, field })} />
      </Field>
      {custom ? (
        <LineField
          label="Custom field name"
          maxLength={120}
          value={condition.field.slice(CUSTOM.length)}
          onChange={(value) => onChange({ ...condition, field: `${CUSTOM}${value}` })}
        />
      ) : null}
      <Select aria-label="Operator" value={condition.op} options={OPERATOR_OPTIONS} onChange={(op) => onChange({ ...condition, op })} />
      {takesValue(condition.op) ? (
        <Field label="Value" hint="Comma-separated. Matches any of them." messages={messages('values')}>
          <Input
            maxLength={200}
            defaultValue={condition.values.join(', ')}
            onChange={(event) => {
              const values = event.currentTarget.value.split(',').map((value) => value.trim());
              onChange({ ...condition, values: values.filter(Boolean).slice(0, 50) });
            }}
          />
        </Field>
      ) : null}
    </>
  );
}
