import { Field } from '../../ui/field.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { TimeInput } from '../../ui/fields/time-input.tsx';
import { dateTime } from '../../lib/format/date-time.ts';
import { relativeTime } from '../../lib/format/relative-time.ts';
import { cityOf, instantAt, zoneOf } from '../../copy/zone.ts';
import { shortZone } from '../../lib/format/time-zone.ts';

export interface DateAndTime {
  readonly date: string;
  readonly time: string;
}

interface InstantFieldsProps {
  readonly value: DateAndTime;
  readonly onChange: (value: DateAndTime) => void;
  readonly timeZone: string | null;
}

/** Converts an instant to field values. */
export function fieldsOf(iso: string, timeZone: string | null): DateAndTime {
  const at = Temporal.Instant.from(iso).toZonedDateTimeISO(zoneOf(timeZone).zone);
  return { date: at.toPlainDate().toString(), time: at.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** Converts field values to an instant. Null when incomplete or past. */
export function futureInstant({ date, time }: DateAndTime, timeZone: string | null): string | null {
  const instant = instantAt(date, time, zoneOf(timeZone).zone);
  return instant === null || Temporal.Instant.compare(instant, Temporal.Now.instant()) <= 0 ? null : instant.toString();
}

/** Date and time in the lead's time zone, with the same instant in the viewer's. */
export function InstantFields({ value, onChange, timeZone }: InstantFieldsProps) {
  const { zone, own } = zoneOf(timeZone);
  const instant = instantAt(value.date, value.time, zone);
  const future = futureInstant(value, timeZone);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">
        {own
          ? `Date and time in the lead’s time zone (${cityOf(zone)}, ${shortZone(zone)})`
          : `Date and time in your time zone (${shortZone(zone)})`}
      </legend>
      <div className="flex gap-3">
        <Field label="Date" className="w-44">
          <DateInput value={value.date} onChange={(date) => onChange({ ...value, date })} />
        </Field>
        <Field label="Time" className="w-36">
          <TimeInput value={value.time} onChange={(time) => onChange({ ...value, time })} />
        </Field>
      </div>
      <output className="text-xs text-ink-soft">
        {instant === null
          ? 'Choose a date and a time.'
          : future === null
            ? 'That time has passed.'
            : `${own && zone !== Temporal.Now.timeZoneId() ? `${dateTime(future)} your time, ` : ''}${relativeTime(future)}.`}
      </output>
    </fieldset>
  );
}
