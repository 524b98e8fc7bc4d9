import { WEEKDAYS } from '@touchline/sequence';
import { DayPicker } from 'react-day-picker';
import { useWeekdays } from '../../lib/format/weekdays.ts';

interface DateCalendarProps {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const STYLES = {
  months: 'relative',
  month_caption: 'flex h-8 items-center px-1 text-sm font-semibold',
  nav: 'absolute top-0 right-0 flex gap-1',
  button_previous: 'grid size-8 place-items-center rounded-md hover:bg-sunken',
  button_next: 'grid size-8 place-items-center rounded-md hover:bg-sunken',
  chevron: 'size-4 fill-current',
  month_grid: 'mt-2 w-full border-collapse',
  weekday: 'h-8 text-xs font-medium text-ink-soft',
  day: 'p-0 text-center tabular',
  day_button: 'mx-auto grid size-9 place-items-center rounded-md hover:bg-sunken focus-visible:outline-2 focus-visible:outline-accent',
  selected: '[&>button]:bg-accent [&>button]:text-accent-ink [&>button]:hover:bg-accent',
  today: 'font-bold underline',
  outside: 'text-ink-faint',
};

/** A month of days, from the workspace's first day of the week. Arrow keys move between days. */
export function DateCalendar({ value, onChange }: DateCalendarProps) {
  const [first = 'monday'] = useWeekdays();
  const chosen = value === '' ? undefined : localDate(value);
  return (
    <DayPicker
      mode="single"
      required
      // Opened on request, so that arrow keys work at once.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      showOutsideDays
      // JavaScript counts from Sunday.
      weekStartsOn={((WEEKDAYS.indexOf(first) + 1) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6}
      selected={chosen}
      {...(chosen === undefined ? {} : { defaultMonth: chosen })}
      onSelect={(date) => onChange(isoDate(date))}
      classNames={STYLES}
    />
  );
}

/** Midnight of the browser's zone, because the library reads dates that way. */
function localDate(value: string): Date {
  const { year, month, day } = Temporal.PlainDate.from(value);
  return new Date(year, month - 1, day);
}

function isoDate(date: Date): string {
  return Temporal.PlainDate.from({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }).toString();
}
