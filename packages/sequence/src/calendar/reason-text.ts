import { capitalized, formatDate, PLAIN_FORMAT, type TextFormat } from './format.ts';
import type { Reason, ReasonCode } from '../model/reason.ts';

type Params = Reason['params'];

const TEXTS: Readonly<Record<ReasonCode, (params: Params, format: TextFormat) => string>> = {
  'closed-day': ({ weekday }) => `${capitalized(String(weekday))}, outside the send window`,
  'outside-window': ({ weekday, time }, format) => `${capitalized(String(weekday))} ${format.time(String(time))}, outside the send window`,
  holiday: ({ date, name }, format) => `${formatDate(String(date), format)} is a holiday${name === undefined ? '' : `: ${name}`}`,
  'waking-hours': ({ time, from, to }, format) =>
    `${format.time(String(time))}, no texts or calls outside ${format.time(String(from))}–${format.time(String(to))}`,
  'sms-limit': ({ limit, elsewhere }) =>
    `${limit === 1 ? 'one text was already sent that day' : `${limit} texts were already sent that day`}${fromElsewhere(elsewhere)}`,
  'email-gap': ({ hours, elsewhere }) => `less than ${hours} hours since the last email${fromElsewhere(elsewhere)}`,
  'touch-distance': ({ minutes, elsewhere }) => `less than ${minutes} minutes since the last touch${fromElsewhere(elsewhere)}`,
  'other-sequence': () => 'another enrollment was sending to the lead at that moment',
  'same-time-of-day': ({ time }, format) => `the last one was at ${format.time(String(time))}, so a different time of day`,
  'time-passed': ({ date, time }, format) => `${formatDate(String(date), format)} ${format.time(String(time))} had already passed`,
  'days-apart': ({ days, date }, format) =>
    `at least ${days === 1 ? 'a day' : `${days} days`} after the touch of ${formatDate(String(date), format)}`,
  'never-open': () => 'the send window never opens, so it was ignored',
};

function fromElsewhere(elsewhere: string | number | undefined): string {
  return elsewhere === undefined ? '' : ', in another enrollment';
}

/** Why a time was moved, in a few words: `Saturday, outside the send window`. */
export function reasonText(reason: Reason, format: TextFormat = PLAIN_FORMAT): string {
  return TEXTS[reason.code](reason.params, format);
}
