import { formatDate } from '@touchline/sequence';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { CountryField } from './country-field.tsx';
import type { SettingsPartProps } from './settings-inspector.tsx';

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
          <Input type="date" value={date} onChange={(event) => setDate(event.currentTarget.value)} />
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
                aria-label={`Remove ${formatDate(day)}`}
                onClick={() => set(holidays.dates.filter((other) => other !== day))}
              >
                {formatDate(day)} {day.slice(0, 4)} <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
