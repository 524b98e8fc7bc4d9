import { Field } from '../../ui/field.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TimeField } from '../../ui/fields/time-field.tsx';
import type { SettingsPartProps } from './settings-inspector.tsx';

/** Sending limits, which protect leads from too many touches. */
export function GuardFields({ settings: { guards }, update, messages }: SettingsPartProps) {
  const set = (patch: Partial<typeof guards>) => update({ guards: { ...guards, ...patch } });
  const { hoursBetweenEmails, minutesBetweenTouches = null, smsPerLeadDay, waking } = guards;
  const spaced = minutesBetweenTouches !== null && minutesBetweenTouches > 0;
  return (
    <>
      <Switch
        label="Limit email frequency"
        checked={hoursBetweenEmails !== null}
        onChange={(on) => set({ hoursBetweenEmails: on ? 48 : null })}
      />
      {hoursBetweenEmails === null ? null : (
        <Field label="Minimum gap between emails (hours)" messages={messages('guards.hoursBetweenEmails')}>
          <NumberInput className="w-24" max={720} value={hoursBetweenEmails} onChange={(hours) => set({ hoursBetweenEmails: hours })} />
        </Field>
      )}
      <Switch
        label="Limit touch frequency"
        hint="Across all channels and sequences of the lead, including tasks."
        checked={spaced}
        onChange={(on) => set({ minutesBetweenTouches: on ? 30 : null })}
      />
      {spaced ? (
        <Field label="Minimum gap between touches (minutes)" messages={messages('guards.minutesBetweenTouches')}>
          <NumberInput
            className="w-24"
            min={1}
            max={1440}
            value={minutesBetweenTouches}
            onChange={(minutes) => set({ minutesBetweenTouches: minutes })}
          />
        </Field>
      ) : null}
      <Switch label="Limit texts" checked={smsPerLeadDay !== null} onChange={(on) => set({ smsPerLeadDay: on ? 1 : null })} />
      {smsPerLeadDay === null ? null : (
        <Field label="Max texts per lead per day" messages={messages('guards.smsPerLeadDay')}>
          <NumberInput className="w-24" min={1} max={10} value={smsPerLeadDay} onChange={(count) => set({ smsPerLeadDay: count })} />
        </Field>
      )}
      <Switch
        label="Quiet hours for texts and calls"
        checked={waking !== null}
        onChange={(on) => set({ waking: on ? { from: '08:00', to: '21:00' } : null })}
      />
      {waking === null ? null : (
        <div className="flex gap-2">
          <TimeField
            label="From"
            value={waking.from}
            onChange={(from) => set({ waking: { ...waking, from } })}
            messages={messages('guards.waking')}
          />
          <TimeField label="Until" value={waking.to} onChange={(to) => set({ waking: { ...waking, to } })} />
        </div>
      )}
    </>
  );
}
