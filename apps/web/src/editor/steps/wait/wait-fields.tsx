import type { ConfigOf } from '@touchline/sequence';
import { Field, type FieldMessage } from '../../../ui/field.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { ApartFields } from './apart-fields.tsx';
import { EventFields } from './event-fields.tsx';
import { DurationField } from '../../../ui/fields/duration-field.tsx';
import { TimeField } from '../../../ui/fields/time-field.tsx';
import { WeekdayPicker } from '../../../ui/fields/weekday-picker.tsx';
import { LineField } from '../../../ui/fields/line-field.tsx';

type Config = ConfigOf<'wait'>;

interface WaitFieldsProps {
  readonly id: string;
  readonly config: Config;
  readonly onChange: (config: Config) => void;
  readonly messages: (path: string) => readonly FieldMessage[];
}

/** The settings of each wait mode. */
export function WaitFields({ id, config, onChange, messages }: WaitFieldsProps) {
  switch (config.mode) {
    case 'duration':
      return (
        <>
          <DurationField
            label="Length"
            min={0}
            value={config}
            onChange={(span) => onChange({ ...config, ...span })}
            messages={messages('amount')}
          />
          <Switch
            label="Then wait for a time of day"
            checked={config.at !== null}
            onChange={(on) => onChange({ ...config, at: on ? '10:00' : null })}
          />
          {config.at === null ? null : (
            <AtField label="Continue at" value={config.at} onChange={(at) => onChange({ ...config, at })} messages={messages} />
          )}
        </>
      );
    case 'day':
      return (
        <>
          <div className="grid grid-cols-2 items-start gap-2">
            <Field label="Day" hint="Counted from enrollment." messages={messages('day')}>
              <NumberInput max={10_000} value={config.day} onChange={(day) => onChange({ ...config, day })} />
            </Field>
            <AtField value={config.at} onChange={(at) => onChange({ ...config, at })} messages={messages} />
          </div>
          <ApartFields id={id} config={config} onChange={onChange} messages={messages} />
        </>
      );
    case 'next-time':
      return (
        <>
          <AtField value={config.at} onChange={(at) => onChange({ ...config, at })} messages={messages} />
          <WeekdayPicker label="On" value={config.weekdays} onChange={(weekdays) => onChange({ ...config, weekdays })} />
        </>
      );
    case 'lead-date':
      return (
        <>
          <LineField
            label="Date field"
            hint="A custom field. Leads without it take “No date”."
            messages={messages('field')}
            maxLength={120}
            autoComplete="off"
            placeholder="renewalDate"
            value={config.field}
            onChange={(value) => onChange({ ...config, field: value })}
          />
          <div className="grid grid-cols-2 items-start gap-2">
            <Field label="Days after" hint="Use a negative number for days before." messages={messages('offset')}>
              <NumberInput min={-1000} max={1000} value={config.offset} onChange={(offset) => onChange({ ...config, offset })} />
            </Field>
            <AtField value={config.at} onChange={(at) => onChange({ ...config, at })} messages={messages} />
          </div>
        </>
      );
    case 'event':
      return <EventFields config={config} onChange={onChange} messages={messages} />;
  }
}

interface AtFieldProps extends Pick<WaitFieldsProps, 'messages'> {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (at: string) => void;
}

function AtField({ label = 'At', value, onChange, messages }: AtFieldProps) {
  return <TimeField label={label} hint="In the lead’s time zone." value={value} onChange={onChange} messages={messages('at')} />;
}
