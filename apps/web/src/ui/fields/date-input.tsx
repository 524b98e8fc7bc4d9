import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { calendarDate } from '../../lib/format/date-time.ts';
import { parseDate } from '../../lib/format/parse-date.ts';
import { cn } from '../cn.ts';
import { IconButton } from '../icon-button.tsx';
import { Input } from '../input.tsx';
import { Popover } from '../popover.tsx';
import { Skeleton } from '../skeleton.tsx';

const DateCalendar = lazy(async () => ({ default: (await import('./date-calendar.tsx')).DateCalendar }));

interface DateInputProps {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  /** Called with `YYYY-MM-DD`; with empty text when the field is cleared. */
  readonly onChange: (value: string) => void;
  readonly className?: string;
}

/**
 * A date, typed or chosen in a calendar. The browser's own date picker would ignore the workspace's first day of the week. The calendar is
 * loaded when it is opened.
 */
export function DateInput({ value, onChange, className }: DateInputProps) {
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const button = <IconButton label="Choose in calendar" icon={<CalendarDays aria-hidden />} />;
  return (
    <div className={cn('flex items-center gap-1', className)}>
      <Input
        autoComplete="off"
        className="tabular"
        value={text ?? (value === '' ? '' : calendarDate(value))}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          const date = typed.trim() === '' ? '' : parseDate(typed);
          if (date !== null) onChange(date);
        }}
        onBlur={() => setText(null)}
      />
      <Popover trigger={button} open={open} onOpenChange={setOpen}>
        <Suspense fallback={<Skeleton className="h-72" />}>
          <DateCalendar
            value={value}
            onChange={(date) => {
              setText(null);
              setOpen(false);
              onChange(date);
            }}
          />
        </Suspense>
      </Popover>
    </div>
  );
}
