/** The order of day, month and year in numeric dates of a file. */
export type DateOrder = 'day-first' | 'month-first';

export type Reading<Value> = { readonly ok: true; readonly value: Value | null } | { readonly ok: false; readonly message: string };

const MONTHS = [
  ['january', 'jan', 'januar', 'janvier', 'janv', 'enero', 'ene', 'gennaio', 'gen', 'januari'],
  ['february', 'feb', 'februar', 'fevrier', 'fevr', 'febrero', 'febbraio', 'februari'],
  ['march', 'mar', 'marz', 'maerz', 'mrz', 'mars', 'marzo', 'maart', 'mrt'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'mei'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'giu'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio', 'luglio', 'lug'],
  ['august', 'aug', 'aout', 'agosto', 'ago', 'augustus'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'settembre', 'set'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'ottobre', 'ott'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'dezember', 'dez', 'decembre', 'diciembre', 'dic', 'dicembre'],
];

/** Days between Excel's day 0 and the year 1970. */
const SERIAL_EPOCH = 25_569;
/** Serial days from 1930 to 2118. Smaller numbers are years or counts, larger ones are other data. */
const SERIALS = [10_959, 80_000] as const;

/**
 * Parses a date to the stored form, `2027-09-03`. Empty cells and placeholders are null.
 *
 * @param order null: ambiguous numeric dates are refused
 */
export function readDate(text: string, order: DateOrder | null): Reading<string> {
  const cell = text.normalize('NFKC').trim().replace(/^'/, '');
  if (isBlank(cell) || /^0+([-/.])0+[-/.]0+/.test(cell)) return { ok: true, value: null };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,].*)?$/.exec(cell);
  if (iso) return day(cell, iso[1], iso[2], iso[3]);
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(cell);
  if (compact) return day(cell, compact[1], compact[2], compact[3]);
  if (/^\d+(?:[.,]\d+)?$/.test(cell)) return serial(cell);
  const numbers = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?:[T ,].*)?$/.exec(cell);
  if (numbers) return byOrder(cell, numbers, order);
  return byName(cell);
}

/** The order that the values of a column show; null if they show none, or contradict each other. */
export function orderOf(values: readonly string[]): DateOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const value of values) {
    const numbers = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(?:\d{4}|\d{2})(?:[T ,].*)?$/.exec(value.trim());
    if (numbers === null) continue;
    if (Number(numbers[1]) > 12) dayFirst = true;
    if (Number(numbers[3]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

/** Whether a cell is empty, or a placeholder for an empty one: `-`, `n/a`, `null` … */
export function isBlank(cell: string): boolean {
  return /^(?:|-+|–|—|n\/?a|#n\/?a|null|none|nan|undefined|unknown|\?+|tbd)$/i.test(cell.trim());
}

function byOrder(cell: string, numbers: RegExpExecArray, order: DateOrder | null): Reading<string> {
  const [, first, separator, second, year] = numbers;
  // Dates with dots never have the month first.
  const chosen = separator === '.' ? (order ?? 'day-first') : order;
  if (chosen === null && first !== second) {
    if (Number(first) > 12) return day(cell, year, second, first);
    if (Number(second) > 12) return day(cell, year, first, second);
    return no(`“${cell}” is ambiguous. Choose the date format.`);
  }
  return chosen === 'month-first' ? day(cell, year, first, second) : day(cell, year, second, first);
}

function serial(cell: string): Reading<string> {
  const days = Math.floor(Number(cell.replace(',', '.')));
  if (days < SERIALS[0] || days > SERIALS[1]) return no(`“${cell}” is not a date.`);
  const date = Temporal.PlainDate.from('1970-01-01').add({ days: days - SERIAL_EPOCH });
  return { ok: true, value: date.toString() };
}

/** `9 March 2027`, `Mar 9, 2027`, `Tue 9 Mar 2027`, `9. März 2027`. */
function byName(cell: string): Reading<string> {
  const words = cell
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\d:]+/u);
  const month = words.map((word) => MONTHS.findIndex((names) => names.includes(word))).find((at) => at !== -1);
  const numbers = words.flatMap((word) => /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? []);
  if (month === undefined || numbers.length < 2) return no(`“${cell}” is not a supported date.`);
  const [one, other] = numbers;
  return one!.length === 4 ? day(cell, one, String(month + 1), other) : day(cell, other, String(month + 1), one);
}

function day(cell: string, year = '', month = '', dayOfMonth = ''): Reading<string> {
  const whole = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  try {
    const date = Temporal.PlainDate.from({ year: whole, month: Number(month), day: Number(dayOfMonth) }, { overflow: 'reject' });
    return date.year >= 1900 && date.year < 2200 ? { ok: true, value: date.toString() } : no(`“${cell}” is out of range.`);
  } catch {
    return no(`“${cell}” does not exist in the calendar.`);
  }
}

const no = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });
