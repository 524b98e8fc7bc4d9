import { WEEKDAYS, type Weekday } from '@touchline/sequence';
import { useStore } from '../store.ts';
import { formatSettings } from './format-settings.ts';
import { locale } from './locale.ts';

/** A Monday. */
const MONDAY = Temporal.PlainDate.from('2024-01-01');

/** All weekdays, from the first day of the week in the workspace or in the browser's locale. */
export function weekdays(): readonly Weekday[] {
  const first = WEEKDAYS.indexOf(formatSettings.get().firstWeekday ?? localeFirst());
  return [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, first)];
}

/** `weekdays()`, again when the workspace changes its setting. */
export function useWeekdays(): readonly Weekday[] {
  useStore(formatSettings);
  return weekdays();
}

/** "Monday", or "Mon" when short. English, like the labels around it. */
export function weekdayName(day: Weekday, style: 'long' | 'short' = 'long'): string {
  return MONDAY.add({ days: WEEKDAYS.indexOf(day) }).toLocaleString('en', { weekday: style });
}

function localeFirst(): Weekday {
  const own = new Intl.Locale(locale()) as Intl.Locale & {
    getWeekInfo?: () => { readonly firstDay: number };
    readonly weekInfo?: { readonly firstDay: number };
  };
  // A property in older browsers, and missing in some.
  const { firstDay } = own.getWeekInfo?.() ?? own.weekInfo ?? { firstDay: 1 };
  return WEEKDAYS[firstDay - 1] ?? 'monday';
}
