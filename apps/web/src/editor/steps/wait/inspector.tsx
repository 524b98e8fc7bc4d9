import type { ConfigOf } from '@touchline/sequence';
import { Field } from '../../../ui/field.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Select, type Option } from '../../../ui/select.tsx';
import type { InspectorProps } from '../shared/node-view.ts';
import { Section } from '../../../ui/fields/section.tsx';
import { NextInstants } from './next-instants.tsx';
import { WaitFields } from './wait-fields.tsx';

type Config = ConfigOf<'wait'>;

const modes: readonly Option<Config['mode']>[] = [
  { value: 'duration', label: 'For a set time', hint: '2 days, 30 minutes …' },
  { value: 'day', label: 'Until a day in the sequence', hint: 'Day 5 at 10:00, counted from enrollment.' },
  { value: 'next-time', label: 'Until a time of day', hint: 'The next Tuesday at 09:15.' },
  { value: 'lead-date', label: 'Until a date field', hint: '3 days before the renewal.' },
  { value: 'event', label: 'Until an event', hint: 'With a timeout and an exit for each.' },
];

/** A new wait of each mode. It keeps the settings that both modes share. */
const newWait: { readonly [Mode in Config['mode']]: (at: string) => Config } = {
  duration: () => ({ mode: 'duration', amount: 1, unit: 'days', at: null, spread: 0 }),
  day: (at) => ({ mode: 'day', day: 2, at, spread: 0 }),
  'next-time': (at) => ({ mode: 'next-time', at, weekdays: [], spread: 0 }),
  'lead-date': (at) => ({ mode: 'lead-date', field: '', offset: 0, at, spread: 0 }),
  event: () => ({ mode: 'event', event: '', limit: { amount: 3, unit: 'days' } }),
};

export function WaitInspector({ id, config, replace, messages }: InspectorProps<Config>) {
  const at = ('at' in config ? config.at : null) ?? '10:00';
  return (
    <>
      <Section title="Wait">
        <Field label="Wait type" messages={messages('mode')}>
          <Select
            value={config.mode}
            options={modes}
            onChange={(mode) => {
              if (mode !== config.mode) replace(newWait[mode](at));
            }}
          />
        </Field>
        <WaitFields id={id} config={config} onChange={replace} messages={messages} />
      </Section>
      <NextInstants config={config} />
      {config.mode === 'event' ? null : (
        <Section title="Stagger">
          <Field label="Stagger leads over (minutes)" hint="Avoids sending to everyone at once." messages={messages('spread')}>
            <NumberInput className="w-24" max={1440} value={config.spread} onChange={(spread) => replace({ ...config, spread })} />
          </Field>
        </Section>
      )}
    </>
  );
}
