import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { dateTime, relativeTime } from '../../copy/time.ts';
import { instantAt, zoneOf } from '../../copy/zone.ts';

export interface DateAndTime {
  readonly date: string;
  readonly time: string;
}

interface InstantFieldsProps {
  readonly value: DateAndTime;
  readonly onChange: (value: DateAndTime) => void;
  readonly timeZone: string | null;
}

/** An instant as the fields show it. */
export function fieldsOf(iso: string, timeZone: string | null): DateAndTime {
  const at = Temporal.Instant.from(iso).toZonedDateTimeISO(zoneOf(timeZone).zone);
  return { date: at.toPlainDate().toString(), time: at.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** The instant that the fields mean; null when it is incomplete or past. */
export function futureInstant({ date, time }: DateAndTime, timeZone: string | null): string | null {
  const instant = instantAt(date, time, zoneOf(timeZone).zone);
  return instant === null || Temporal.Instant.compare(instant, Temporal.Now.instant()) <= 0 ? null : instant.toString();
}

/** A date and a time of day in the lead's own zone, and what that is for the reader. */
export function InstantFields({ value, onChange, timeZone }: InstantFieldsProps) {
  const { zone, own } = zoneOf(timeZone);
  const instant = instantAt(value.date, value.time, zone);
  const future = futureInstant(value, timeZone);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">
        {own ? `RelativeTime, in the lead’s time (${zone.replaceAll('_', ' ')})` : `RelativeTime (${zone.replaceAll('_', ' ')})`}
      </legend>
      <div className="flex gap-3">
        <Field label="Date" className="w-44">
          <Input type="date" value={value.date} onChange={(event) => onChange({ ...value, date: event.currentTarget.value })} />
        </Field>
        <Field label="Time" className="w-36">
          <Input type="time" value={value.time} onChange={(event) => onChange({ ...value, time: event.currentTarget.value })} />
        </Field>
      </div>
      <output className="text-xs text-ink-soft">
        {instant === null
          ? 'Choose a date and a time.'
          : future === null
            ? 'That is past already.'
            : `${own && zone !== Temporal.Now.timeZoneId() ? `${dateTime(future)} your time, ` : ''}${relativeTime(future)}.`}
      </output>
    </fieldset>
  );
}
