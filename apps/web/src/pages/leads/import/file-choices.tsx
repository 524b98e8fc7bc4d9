import {
  COUNTRIES,
  type Country,
  type DateOrder,
  type DecimalMark,
  type Encoding,
  ENCODINGS,
  ownTarget,
  type Sheet,
} from '@touchline/leads';
import { Field } from '../../../ui/field.tsx';
import { type Option, Select } from '../../../ui/select.tsx';
import { sampleOf } from './sample-of.ts';
import type { Import } from './use-import.ts';
import { locale } from '../../../lib/format/locale.ts';

/** Rows offered as the header row. */
const OFFERED = 25;

/** Format options of the file. Only the options that its columns need are shown. */
export function FileChoices({ work, sheet, disabled }: { readonly work: Import; readonly sheet: Sheet; readonly disabled: boolean }) {
  const { targets, choices, setChoices } = work;
  const has = (type: string) => targets.some((target) => ownTarget(target)?.type === type);
  return (
    <div className="grid gap-4 border-b px-5 py-4 sm:grid-cols-2 lg:grid-cols-4">
      <Field label="Header row">
        <Select
          className="w-full"
          value={String(work.header)}
          options={headerOptions(sheet)}
          disabled={disabled}
          onChange={(row) => work.setHeader(Number(row))}
        />
      </Field>
      {work.setEncoding === null || sheet.encoding === null ? null : (
        <Field label="File encoding" hint={sampleOf(sheet)}>
          <Select className="w-full" value={sheet.encoding} options={encodingOptions} disabled={disabled} onChange={work.setEncoding} />
        </Field>
      )}
      {targets.includes('phone') ? (
        <Field label="Phone number country">
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
        <Field label="Date format">
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
        <Field label="Number format">
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

const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Western European (Windows-1252)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  'windows-1253': 'Greek (Windows-1253)',
  'windows-1254': 'Turkish (Windows-1254)',
  'windows-1255': 'Hebrew (Windows-1255)',
  'windows-1256': 'Arabic (Windows-1256)',
  'windows-1257': 'Baltic (Windows-1257)',
  'windows-1258': 'Vietnamese (Windows-1258)',
  shift_jis: 'Japanese (Shift-JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  gb18030: 'Simplified Chinese (GBK, GB 18030)',
  big5: 'Traditional Chinese (Big5)',
  'euc-kr': 'Korean (EUC-KR)',
  'windows-874': 'Thai (Windows-874)',
};
const encodingOptions: readonly Option<Encoding>[] = ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] }));

const NO_COUNTRY = 'none';

const countryNames = new Intl.DisplayNames(locale(), { type: 'region' });
const countryOptions: readonly Option<string>[] = [
  { value: NO_COUNTRY, label: 'None: all numbers have a country code' },
  ...COUNTRIES.map((country) => ({ value: country as string, label: countryNames.of(country) ?? country })).toSorted((a, b) =>
    a.label.localeCompare(b.label, 'en'),
  ),
];

const dateOptions: readonly Option<DateOrder | 'clear'>[] = [
  { value: 'clear', label: 'Unambiguous dates only' },
  { value: 'day-first', label: 'Day first: 31/12/2027' },
  { value: 'month-first', label: 'Month first: 12/31/2027' },
];

const numberOptions: readonly Option<DecimalMark>[] = [
  { value: 'point', label: 'Decimal point: 1,234.50' },
  { value: 'comma', label: 'Decimal comma: 1.234,50' },
];

function headerOptions({ cells }: Sheet): readonly Option<string>[] {
  // The last row is not offered as header: the file would have no leads.
  return cells.slice(0, Math.min(OFFERED, cells.length - 1)).map((row, at) => ({
    value: String(at),
    label: `Row ${at + 1}: ${row.filter(Boolean).join(', ').slice(0, 60)}`,
  }));
}
