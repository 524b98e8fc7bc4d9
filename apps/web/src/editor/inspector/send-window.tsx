import { WEEKDAYS, type Span, type Weekday } from '@touchline/sequence';
import { Plus, X } from 'lucide-react';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TimeInput } from '../../ui/fields/time-input.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { CityInstants } from '../steps/shared/city-instants.tsx';
import { thisMinute } from '../steps/shared/this-minute.ts';
import { useWeekdays, weekdayName } from '../../lib/format/weekdays.ts';
import { nextOpenings } from './next-openings.ts';
import type { SettingsPartProps } from './settings-inspector.tsx';

const OFFICE: Span = { from: '08:00', to: '18:00' };

/** Hours of the week in which touches are sent, in the lead's time zone. */
export function SendWindow({ settings, update, messages }: SettingsPartProps) {
  const days = useWeekdays();
  const set = (day: Weekday, spans: Span[]) => update({ sendWindow: { ...settings.sendWindow, [day]: spans } });
  return (
    <div className="flex flex-col gap-2">
      {days.map((day) => (
        <Day
          key={day}
          day={day}
          spans={settings.sendWindow[day]}
          onChange={(spans) => set(day, spans)}
          problems={messages(`sendWindow.${day}`)}
        />
      ))}
      {messages('sendWindow')
        .filter(({ text }) => !WEEKDAYS.some((day) => messages(`sendWindow.${day}`).some((other) => other.text === text)))
        .map(({ text }) => (
          <p key={text} className="text-xs text-danger-text">
            {text}
          </p>
        ))}
      <p className="text-xs text-ink-faint">In each lead’s time zone. Anything due outside the window waits until it opens.</p>
      <NextOpenings settings={settings} />
    </div>
  );
}

function NextOpenings({ settings }: Pick<SettingsPartProps, 'settings'>) {
  const now = thisMinute();
  // The compiler reports a window that never opens.
  if (nextOpenings(settings, 'UTC', now, 1).length === 0) return null;
  return (
    <section aria-label="Next send times" className="mt-1 flex flex-col gap-2 rounded-lg border border-line bg-sunken px-3 py-2.5">
      <h4 className="text-xs font-semibold text-ink-soft">Next send times</h4>
      <CityInstants instants={(zone) => nextOpenings(settings, zone, now)} />
    </section>
  );
}

interface DayProps {
  readonly day: Weekday;
  readonly spans: readonly Span[];
  readonly onChange: (spans: Span[]) => void;
  readonly problems: ReturnType<SettingsPartProps['messages']>;
}

function Day({ day, spans, onChange, problems }: DayProps) {
  const name = weekdayName(day);
  return (
    <fieldset className="grid grid-cols-[4.5rem_1fr] items-start gap-x-2 gap-y-1">
      <legend className="sr-only">{name}</legend>
      <div className="flex h-8 items-center">
        <Checkbox
          label={<span aria-label={name}>{name.slice(0, 3)}</span>}
          checked={spans.length > 0}
          onChange={(on) => onChange(on ? [OFFICE] : [])}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        {spans.length === 0 ? <span className="flex h-8 items-center text-sm text-ink-faint">Closed</span> : null}
        {spans.map((span, index) => (
          <div key={index} className="flex items-center gap-1">
            <Edge
              label={`${name} from`}
              value={span.from}
              onChange={(from) => onChange(spans.map((other, at) => (at === index ? { ...other, from } : other)))}
            />
            <span className="text-ink-faint" aria-hidden>
              –
            </span>
            <Edge
              label={`${name} to`}
              value={span.to}
              end
              onChange={(to) => onChange(spans.map((other, at) => (at === index ? { ...other, to } : other)))}
            />
            {index > 0 ? (
              <IconButton
                size="icon-sm"
                label={`Remove hours on ${name}`}
                icon={<X />}
                onClick={() => onChange(spans.filter((_, at) => at !== index))}
              />
            ) : (
              <IconButton
                size="icon-sm"
                label={`More hours on ${name}`}
                icon={<Plus />}
                onClick={() => onChange([...spans, { from: '19:00', to: '20:00' }])}
              />
            )}
          </div>
        ))}
        {problems.map(({ text }) => (
          <p key={text} className="text-xs text-danger-text">
            {text}
          </p>
        ))}
      </div>
    </fieldset>
  );
}

interface EdgeProps {
  readonly label: string;
  readonly value: string;
  /** Midnight at the end of a span is stored as 24:00, but browsers write 00:00. */
  readonly end?: boolean;
  readonly onChange: (value: string) => void;
}

function Edge({ label, value, end = false, onChange }: EdgeProps) {
  return (
    <TimeInput
      aria-label={label}
      className="min-w-0 flex-1 px-1.5 [&::-webkit-calendar-picker-indicator]:m-0 [&::-webkit-calendar-picker-indicator]:p-0"
      value={value === '24:00' ? '00:00' : value}
      onChange={(next) => {
        if (/^\d\d:\d\d$/.test(next)) onChange(end && next === '00:00' ? '24:00' : next);
      }}
    />
  );
}
