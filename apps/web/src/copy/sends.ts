import type { PlanGroup } from '../api/types.ts';
import { dateTime } from '../lib/format/date-time.ts';
import { formatNumber } from '../lib/format/number.ts';

type Sends = PlanGroup['before'];

/** The next message times of a group of leads: one instant or a range. */
export function sendsText({ earliest, latest, none }: Pick<Sends, 'earliest' | 'latest' | 'none'>): string {
  if (earliest === null || latest === null) return 'no further messages';
  const from = dateTime(earliest);
  const to = dateTime(latest);
  return `${from === to ? from : `${from} to ${to}`}${none > 0 ? `; ${none} get no further messages` : ''}`;
}

/** "12 sooner, 3 later": effect of a move on the next messages. Empty when nothing changes. */
export function changeText(change: NonNullable<PlanGroup['change']>): string {
  const { same, ...rest } = change;
  if (Object.values(rest).every((n) => n === 0)) return '';
  const parts = [
    { n: change.sooner, word: 'sooner' },
    { n: change.later, word: 'later' },
    { n: same, word: 'at the same time' },
    { n: change.starts, word: 'will now be contacted' },
    { n: change.stops, word: 'stop receiving messages' },
  ].filter(({ n }) => n > 0);
  return parts.map(({ n, word }) => `${formatNumber(n)} ${word}`).join(', ');
}
