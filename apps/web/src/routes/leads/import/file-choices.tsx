import { COUNTRIES, type Country, type DateOrder, type DecimalMark, ownTarget, type Sheet } from '@touchline/leads';
import { Field } from '../../../ui/field.tsx';
import { type Option, Select } from '../../../ui/select.tsx';
import type { Import } from './use-import.ts';

/** Rows that may be the one that names the columns. */
const OFFERED = 25;

/** How this one file is to be read. Only what its columns need is asked. */
export function FileChoices({ work, sheet, disabled }: { readonly work: Import; readonly sheet: Sheet; readonly disabled: boolean }) {
  const { targets, choices, setChoices } = work;
  const has = (type: string) => targets.some((target) => ownTarget(target)?.type === type);
  return (
    <div className="grid gap-4 border-b px-5 py-4 sm:grid-cols-2 lg:grid-cols-4">
      <Field label="Row with the column names">
        <Select
          className="w-full"
          value={String(work.header)}
          options={headerOptions(sheet)}
          disabled={disabled}
          onChange={(row) => work.setHeader(Number(row))}
        />
      </Field>
      {targets.includes('phone') ? (
        <Field label="Country of the phone numbers">
          <Select
            className="w-full"
            value={choices.country ?? NO_COUNTRY}
            options={countryOptions}
            disabled={disabled}
            onChange={(country) => setChoices({ country: country === NO_COUNTRY ? null : (country as Country) })}
          />
        </Field>
      ) : null}
      {has('date') ? (
        <Field label="Format of the dates">
          <Select
            className="w-full"
            value={choices.dates ?? 'clear'}
            options={dateOptions}
            disabled={disabled}
            onChange={(dates) => setChoices({ dates: dates === 'clear' ? null : dates })}
          />
        </Field>
      ) : null}
      {has('number') ? (
        <Field label="Format of the numbers">
          <Select
            className="w-full"
            value={choices.decimals}
            options={numberOptions}
            disabled={disabled}
            onChange={(decimals) => setChoices({ decimals })}
          />
        </Field>
      ) : null}
    </div>
  );
}

const NO_COUNTRY = 'none';

const countryNames = new Intl.DisplayNames('en', { type: 'region' });
const countryOptions: readonly Option<string>[] = [
  { value: NO_COUNTRY, label: 'None: all have a country code' },
  ...COUNTRIES.map((country) => ({ value: country as string, label: countryNames.of(country) ?? country })).toSorted((a, b) =>
    a.label.localeCompare(b.label, 'en'),
  ),
];

const dateOptions: readonly Option<DateOrder | 'clear'>[] = [
  { value: 'clear', label: 'Only dates that are clear' },
  { value: 'day-first', label: 'Day first: 31/12/2027' },
  { value: 'month-first', label: 'Month first: 12/31/2027' },
];

const numberOptions: readonly Option<DecimalMark>[] = [
  { value: 'point', label: 'Decimal point: 1,234.50' },
  { value: 'comma', label: 'Decimal comma: 1.234,50' },
];

function headerOptions({ cells }: Sheet): readonly Option<string>[] {
  // The last row can name no columns: no lead would be left.
  return cells.slice(0, Math.min(OFFERED, cells.length - 1)).map((row, at) => ({
    value: String(at),
    label: `Row ${at + 1}: ${row.filter(Boolean).join(', ').slice(0, 60)}`,
  }));
}
