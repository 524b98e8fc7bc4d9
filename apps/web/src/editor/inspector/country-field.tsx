import { formatDate, holidayCountries, holidaysLoaded, loadHolidays, publicHolidays } from '@touchline/sequence';
import { useState } from 'react';
import { toast } from 'sonner';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import type { SettingsPartProps } from './settings-inspector.tsx';
import { textFormat } from '../../lib/format/text-format.ts';

const NONE = '';

interface CountryFieldProps extends Pick<SettingsPartProps, 'messages'> {
  readonly country: string | null;
  readonly onChange: (country: string | null) => void;
}

/** The country whose public holidays are days off. The country list is loaded when opened, because it includes all holidays. */
export function CountryField({ country, onChange, messages }: CountryFieldProps) {
  const [loaded, setLoaded] = useState(holidaysLoaded);
  const load = () => {
    if (loaded) return;
    loadHolidays().then(
      () => setLoaded(true),
      (error: unknown) => toast.error(error instanceof Error ? error.message : String(error)),
    );
  };
  const known = loaded ? holidayCountries().map(({ code, name }) => ({ value: code, label: name })) : [];
  const unknown = country !== null && !known.some(({ value }) => value === country) ? [{ value: country, label: country }] : [];
  const next = country === null || !loaded ? [] : upcoming(country);
  return (
    <Field
      label="Public holidays in"
      hint={next.length === 0 ? 'Nothing is sent on them.' : `Nothing is sent on ${next.join(', ')} …`}
      messages={messages('holidays.country')}
    >
      <Select
        value={country ?? NONE}
        options={[{ value: NONE, label: 'No country' }, ...unknown, ...known]}
        onOpen={load}
        onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
      />
    </Field>
  );
}

/** The next three holidays, to confirm the choice. */
function upcoming(country: string): readonly string[] {
  const today = Temporal.Now.plainDateISO();
  return [today.year, today.year + 1]
    .flatMap((year) => publicHolidays(country, year))
    .filter(({ date }) => date >= today.toString())
    .slice(0, 3)
    .map(({ date, name }) => `${formatDate(date, textFormat)} (${name})`);
}
