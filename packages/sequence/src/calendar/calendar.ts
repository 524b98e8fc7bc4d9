import type { Settings } from '../model/settings.ts';
import { WEEKDAYS } from '../model/settings.ts';
import { dayOfDate, minutesOf, weekdayIndex } from './civil.ts';
import { publicHoliday } from './holidays.ts';

/** From (included) to (excluded), in minutes since midnight. */
export interface MinuteSpan {
  readonly from: number;
  readonly to: number;
}

/** Settings prepared for planning: sorted, merged and numeric. Reversed or empty spans of the window (`18:00`–`08:00`, `10:00`–`10:00`) are ignored. */
export interface Calendar {
  /** Per weekday, Monday first; ascending, without overlaps. */
  readonly window: readonly (readonly MinuteSpan[])[];
  /** The window within waking hours, for SMS and calls. */
  readonly wakingWindow: readonly (readonly MinuteSpan[])[];
  readonly waking: readonly MinuteSpan[];
  /** The name of a holiday, `''` if it has none; null for an ordinary day. */
  readonly holidayOn: (day: number) => string | null;
}

export const ALL_DAY: readonly MinuteSpan[] = [{ from: 0, to: 1440 }];

const calendars = new WeakMap<CalendarSettings, Calendar>();

/** The settings that a calendar depends on. */
export type CalendarSettings = Pick<Settings, 'sendWindow' | 'holidays' | 'guards'>;

/** Cached per settings object, which is immutable. */
export function calendarOf(settings: CalendarSettings): Calendar {
  let calendar = calendars.get(settings);
  if (calendar === undefined) {
    calendar = createCalendar(settings);
    calendars.set(settings, calendar);
  }
  return calendar;
}

/** Monday to Friday, except holidays. */
export function isBusinessDay(calendar: Calendar, day: number): boolean {
  return weekdayIndex(day) < 5 && calendar.holidayOn(day) === null;
}

function createCalendar(settings: CalendarSettings): Calendar {
  const { country } = settings.holidays;
  const own = new Set(settings.holidays.dates.map(dayOfDate));
  const ownOn = (day: number): string | null => (own.has(day) ? '' : null);
  const waking = wakingSpans(settings.guards.waking);
  const window = WEEKDAYS.map((weekday) =>
    merge(settings.sendWindow[weekday].map((span) => ({ from: minutesOf(span.from), to: minutesOf(span.to) }))),
  );
  return {
    window,
    wakingWindow: window.map((spans) => intersect(spans, waking)),
    waking,
    holidayOn: country === null ? ownOn : (day) => publicHoliday(country, day) ?? ownOn(day),
  };
}

/** `from` after `to` spans midnight (22:00–06:00 is a night shift); equal times mean always. Null: no quiet hours. */
function wakingSpans(waking: Settings['guards']['waking']): readonly MinuteSpan[] {
  if (waking === null) return ALL_DAY;
  const from = minutesOf(waking.from);
  const to = minutesOf(waking.to);
  if (from === to) return ALL_DAY;
  return from < to
    ? [{ from, to }]
    : merge([
        { from: 0, to },
        { from, to: 1440 },
      ]);
}

function merge(spans: readonly MinuteSpan[]): readonly MinuteSpan[] {
  const merged: MinuteSpan[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from)) {
    const previous = merged.at(-1);
    if (previous !== undefined && span.from <= previous.to) {
      merged[merged.length - 1] = { from: previous.from, to: Math.max(previous.to, span.to) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

function intersect(spans: readonly MinuteSpan[], others: readonly MinuteSpan[]): readonly MinuteSpan[] {
  return spans.flatMap((span) =>
    others.map((other) => ({ from: Math.max(span.from, other.from), to: Math.min(span.to, other.to) })).filter(({ from, to }) => from < to),
  );
}
