import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { CountryField } from './country-field.tsx';
import type { SettingsPartProps } from './settings-inspector.tsx';
import { textFormat } from '../../lib/format/text-format.ts';

/** Days on which nothing is sent. */
export function HolidayField({ settings: { holidays }, update, messages }: SettingsPartProps) {
  const [date, setDate] = useState('');
  const set = (dates: string[]) => update({ holidays: { ...holidays, dates } });
  return (
    <>
      <CountryField country={holidays.country} onChange={(country) => update({ holidays: { ...holidays, country } })} messages={messages} />
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (date !== '' && !holidays.dates.includes(date)) set([...holidays.dates, date].toSorted());
          setDate('');
        }}
      >
        <Field label="Other days off" className="flex-1" messages={messages('holidays.dates')}>
          <DateInput value={date} onChange={setDate} />
        </Field>
        <Button type="submit" disabled={date === ''}>
          Add
        </Button>
      </form>
      {holidays.dates.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {holidays.dates.map((day) => (
            <li key={day}>
              <Button
                size="sm"
                aria-label={`Remove ${textFormat.date(day, { withYear: true })}`}
                onClick={() => set(holidays.dates.filter((other) => other !== day))}
              >
                {textFormat.date(day, { withYear: true })} <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
