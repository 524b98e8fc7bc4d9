import { WEEKDAYS, type Weekday } from '@touchline/sequence';
import { useWeekdays, weekdayName } from '../../lib/format/weekdays.ts';
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';

interface WeekdayPickerProps {
  readonly label: string;
  /** None means any day. */
  readonly value: readonly Weekday[];
  readonly onChange: (value: Weekday[]) => void;
}

/** Multiple choice of weekdays. */
export function WeekdayPicker({ label, value, onChange }: WeekdayPickerProps) {
  const days = useWeekdays();
  return (
    <div className="flex flex-col gap-1">
      <span className="text-xs font-medium text-ink-soft">{label}</span>
      <ToggleGroup
        multiple
        aria-label={label}
        value={[...value]}
        onValueChange={(next) => onChange(WEEKDAYS.filter((day) => next.includes(day)))}
        className="flex gap-1"
      >
        {days.map((day) => (
          <Toggle
            key={day}
            value={day}
            className="h-8 flex-1 rounded-md border border-field-line bg-raised text-xs font-medium text-ink-soft hover:text-ink data-pressed:border-accent data-pressed:bg-accent-soft data-pressed:text-accent-text"
          >
            <span aria-hidden>{weekdayName(day, 'short')}</span>
            <span className="sr-only">{weekdayName(day)}</span>
          </Toggle>
        ))}
      </ToggleGroup>
      <span className="text-xs text-ink-faint">{value.length === 0 ? 'Any day.' : 'Only on these days.'}</span>
    </div>
  );
}
