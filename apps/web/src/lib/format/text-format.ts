import type { TextFormat } from '@touchline/sequence';
import { timeOfDay } from './date-time.ts';
import { locale } from './locale.ts';

/** How texts of the core write times and dates: in the workspace's clock and the browser's locale. */
export const textFormat: TextFormat = {
  time: timeOfDay,
  date: (date, { withYear }) =>
    Temporal.PlainDate.from(date).toLocaleString(locale(), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(withYear ? { year: 'numeric' } : {}),
    }),
};
