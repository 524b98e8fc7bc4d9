import { locale } from './locale.ts';

/** "2,400" or "2.400". `digits` is the maximum number of decimals. */
export function formatNumber(n: number, digits = 0): string {
  return n.toLocaleString(locale(), { maximumFractionDigits: digits });
}

/** "1 lead", "2,400 leads". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}

/** "36%" or "36 %" of a share between 0 and 1, with up to `digits` decimals. */
export function percent(share: number, digits = 1): string {
  return share.toLocaleString(locale(), { style: 'percent', maximumFractionDigits: digits });
}
