import type { Instant } from '../../../model/types.ts';
import { DAY, HOUR, MINUTE, timeOf, weekdayIndex } from '../../../calendar/civil.ts';
import type { Holds } from './claim.ts';

/** A time expression; `read` turns a match into a check. */
interface TimeWord {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Holds;
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fourteen: 14,
};
const COUNT = `(\\d+|${Object.keys(NUMBERS).join('|')}|a couple of|a few|a handful of|several|some)`;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const PART_OF_DAY = '(?: (?:morning|afternoon|evening|night|at \\d+(?::\\d+)?(?: ?[ap]\\.?m\\.?)?))?';

/** Time expressions for the past. */
const PAST: readonly TimeWord[] = [
  word('the day before yesterday', days(2)),
  word(`yesterday${PART_OF_DAY}|last night`, days(1)),
  word('just now|a (?:moment|minute) ago|moments ago|a few moments ago', within(HOUR)),
  word('this morning', (earlier, later) => day(earlier) === day(later) && timeOf(earlier) < 12 * HOUR),
  word('this afternoon', (earlier, later) => day(earlier) === day(later) && timeOf(earlier) >= 12 * HOUR),
  word('earlier today|today|tonight', days(0)),
  word('the other day', days(1, 14)),
  word('earlier this week|this week', weeks(0)),
  word('(?:at |on |over )?(?:the |last |this )?weekend', (earlier, later) => isIn(0, 7, earlier, later) && weekdayOf(earlier) >= 5),
  word('earlier this month|this month', months(0)),
  word('last week', weeks(1)),
  word('the week before last', weeks(2)),
  word('last month', months(1)),
  ...WEEKDAYS.map((name, index) =>
    word(`(?:on |last |this )${name}`, (earlier, later) => isIn(1, 7, earlier, later) && weekdayOf(earlier) === index),
  ),
  counted(`${COUNT} (?:minutes?|mins?) ago`, MINUTE),
  counted(`${COUNT} (?:hours?|hrs?) ago`, HOUR),
  counted(`${COUNT} (?:business |working )?days? ago`, DAY),
  counted(`${COUNT} weeks? ago`, 7 * DAY),
  counted(`${COUNT} months? ago`, 30 * DAY),
];

/** Time expressions for the future. */
const FUTURE: readonly TimeWord[] = [
  word('the day after tomorrow', days(2)),
  word(`tomorrow${PART_OF_DAY}`, days(1)),
  word('in (?:a (?:moment|minute|sec|second)|no time)|right away|right after this|shortly|momentarily', within(HOUR)),
  word('later today|today|tonight|this (?:morning|afternoon|evening)|by the end of the day', days(0)),
  word('(?:later |at the end of )?this week', weeks(0)),
  word('(?:early |at the end of )?next week', weeks(1)),
  word('next month', months(1)),
  ...WEEKDAYS.map((name, index) =>
    word(`(?:on |next |this |by )${name}`, (earlier, later) => isIn(1, 7, earlier, later) && weekdayOf(later) === index),
  ),
  counted(`in ${COUNT} (?:minutes?|mins?)`, MINUTE),
  counted(`in ${COUNT} (?:hours?|hrs?)`, HOUR),
  counted(`in ${COUNT} (?:business |working )?days?`, DAY),
  counted(`in ${COUNT} weeks?`, 7 * DAY),
];

export interface FoundTime {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly holds: Holds;
}

/** The first time expression of a tense in a text. */
export function findTime(text: string, when: 'before' | 'after'): FoundTime | null {
  let first: FoundTime | null = null;
  for (const { pattern, read } of when === 'before' ? PAST : FUTURE) {
    const match = new RegExp(pattern.source, 'i').exec(text);
    if (match === null || (first !== null && first.from <= match.index)) continue;
    first = { from: match.index, to: match.index + match[0].length, words: match[0], holds: read(match) };
  }
  return first;
}

function word(source: string, holds: Holds): TimeWord {
  return { pattern: new RegExp(`\\b(?:${source.replaceAll(' ', '\\s+')})\\b`), read: () => holds };
}

function counted(source: string, unit: number): TimeWord {
  return { pattern: new RegExp(`\\b${source.replaceAll(' ', '\\s+')}\\b`), read: (match) => ago(match[1] ?? 'a', unit) };
}

/** A number of days is exact by the calendar. Hours and minutes have a tolerance. */
function ago(amount: string, unit: number): Holds {
  const [least, most] = amounts(amount.toLowerCase().replaceAll(/\s+/g, ' '));
  if (unit >= 28 * DAY) return (earlier, later) => later - earlier >= (least - 0.5) * unit && later - earlier <= (most + 0.5) * unit;
  if (unit > DAY) return days(least * 7 - 1, most * 7 + 1);
  if (unit === DAY) return days(least, most);
  return (earlier, later) =>
    later - earlier >= least * unit * 0.5 && later - earlier <= Math.max(most * unit * 2, most * unit + 15 * MINUTE);
}

function amounts(amount: string): readonly [least: number, most: number] {
  if (amount === 'a couple of') return [2, 3];
  if (!Object.hasOwn(NUMBERS, amount) && !/^\d+$/.test(amount)) return [2, 10];
  const number = NUMBERS[amount] ?? Number(amount);
  return [number, number];
}

function days(least: number, most = least): Holds {
  return (earlier, later) => isIn(least, most, earlier, later);
}

function isIn(least: number, most: number, earlier: Instant, later: Instant): boolean {
  const apart = day(later) - day(earlier);
  return apart >= least && apart <= most;
}

/** Monday is 0. */
function weekdayOf(at: Instant): number {
  return weekdayIndex(day(at));
}

function weeks(count: number): Holds {
  return (earlier, later) => week(later) - week(earlier) === count;
}

function months(count: number): Holds {
  return (earlier, later) => month(later) - month(earlier) === count;
}

function within(span: number): Holds {
  return (earlier, later) => later - earlier <= span;
}

function day(at: Instant): number {
  return Math.floor(at / DAY);
}

function week(at: Instant): number {
  return Math.floor((day(at) - weekdayOf(at)) / 7);
}

function month(at: Instant): number {
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC');
  return date.year * 12 + date.month;
}
