import { useState } from 'react';
import { timeOfDay } from '../../lib/format/date-time.ts';
import { formatSettings } from '../../lib/format/format-settings.ts';
import { parseTime } from '../../lib/format/parse-time.ts';
import { useStore } from '../../lib/store.ts';
import { cn } from '../cn.ts';
import { Input } from '../input.tsx';

interface TimeInputProps {
  /** `HH:MM`, or empty. */
  readonly value: string;
  /** Called with `HH:MM`; with empty text when the field is cleared. */
  readonly onChange: (value: string) => void;
  readonly className?: string;
  readonly 'aria-label'?: string;
}

/**
 * A time of day. The browser's time picker always follows the browser's locale. A workspace with a fixed clock gets a text field instead,
 * which accepts "9:30 pm" and "21:30".
 */
export function TimeInput({ value, onChange, className, ...rest }: TimeInputProps) {
  const { hourCycle } = useStore(formatSettings);
  const [text, setText] = useState<string | null>(null);
  if (hourCycle === null) {
    return (
      <Input
        type="time"
        className={cn('tabular', className)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value.slice(0, 5))}
        {...rest}
      />
    );
  }
  return (
    <Input
      autoComplete="off"
      className={cn('tabular', className)}
      value={text ?? (value === '' ? '' : timeOfDay(value))}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const time = parseTime(typed);
        if (time !== null) onChange(time);
      }}
      onBlur={() => setText(null)}
      {...rest}
    />
  );
}
