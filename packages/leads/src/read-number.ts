import { isBlank, type Reading } from './read-date.ts';

/** The decimal mark of a file. */
export type DecimalMark = 'point' | 'comma';

/** Parses a number: `1.234,50`, `1 234.5`, `€ 12`, `(300)`, `12 %`. Empty cells are null. */
export function readNumber(text: string, decimals: DecimalMark): Reading<number> {
  const cell = text.normalize('NFKC').trim();
  if (isBlank(cell)) return { ok: true, value: null };
  const bare = cell
    .replace(/^'/, '')
    .replaceAll(/[\p{Sc}\s_’']/gu, '')
    .replace(/^[A-Z]{3}(?=[-\d(])|(?<=\d)[A-Z]{3}$|%$/g, '');
  const negative = /^\(.+\)$|^[-−]|-$/.test(bare);
  const digits = bare.replaceAll(/[()+−-]/g, '');
  const [group, mark] = decimals === 'comma' ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(
    String.raw`^\d{1,3}(?:[${group}]\d{2,3})*[${group}]\d{3}(?:[${mark}]\d+)?$|^\d+(?:[${mark}]\d+)?$|^[${mark}]\d+$`,
  );
  if (!grouped.test(digits)) return { ok: false, message: `“${cell}” is not a number with a decimal ${decimals}.` };
  const value = Number(digits.replaceAll(group, '').replace(mark, '.'));
  return { ok: true, value: negative ? -value : value };
}

/** The decimal mark that the values show; null if they show none. */
export function decimalsOf(values: readonly string[]): DecimalMark | null {
  let point = 0;
  let comma = 0;
  for (const value of values) {
    const last = /([.,])(\d+)\D*$/.exec(value);
    if (last === null) continue;
    const both = value.includes('.') && value.includes(',');
    const repeated = value.split(last[1]!).length > 2;
    // Three digits after a single mark may be thousands or decimals, so they show nothing.
    if (!both && !repeated && last[2]!.length === 3) continue;
    const isComma = (last[1] === ',') !== (repeated && !both);
    if (isComma) comma += 1;
    else point += 1;
  }
  if (point === comma) return null;
  return comma > point ? 'comma' : 'point';
}

/** Whether values are numbers with separators, which need parsing. */
export function areNumbers(values: readonly string[]): boolean {
  return (
    values.some((value) => /\d[.,\s’]\d/.test(value)) &&
    values.every((value) => readNumber(value, 'point').ok || readNumber(value, 'comma').ok) &&
    // Not dates, phone numbers, account numbers and similar values, in which zeros and spaces matter.
    !values.some((value) => /^\d{1,2}\.\d{1,2}\.\d{2,4}$|^'?(?:\+|0\d)|\d\s\d{4}|\d\s\d{1,2}(?:\s|$)/.test(value))
  );
}
