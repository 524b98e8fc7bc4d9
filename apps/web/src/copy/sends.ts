import type { PlanGroup } from '../api/types.ts';
import { dateTime } from './time.ts';

type Sends = PlanGroup['before'];

/** When the leads of a group hear from us next: one instant, or from when to when. */
export function sendsText({ earliest, latest, none }: Pick<Sends, 'earliest' | 'latest' | 'none'>): string {
  if (earliest === null || latest === null) return 'nothing more by itself';
  const from = dateTime(earliest);
  const to = dateTime(latest);
  return `${from === to ? from : `${from} to ${to}`}${none > 0 ? `; ${none} hear no more by themselves` : ''}`;
}

/** "12 sooner, 3 later": what a move does to the next message of each; empty when nothing changes for anybody. */
export function changeText(change: NonNullable<PlanGroup['change']>): string {
  const { same, ...rest } = change;
  if (Object.values(rest).every((n) => n === 0)) return '';
  const parts = [
    { n: change.sooner, word: 'sooner' },
    { n: change.later, word: 'later' },
    { n: same, word: 'at the same time' },
    { n: change.starts, word: 'hear from us after all' },
    { n: change.stops, word: 'hear no more' },
  ].filter(({ n }) => n > 0);
  return parts.map(({ n, word }) => `${n.toLocaleString('en')} ${word}`).join(', ');
}
