import { Field } from '../../ui/field.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TimeField } from '../../ui/fields/time-field.tsx';
import type { SettingsPartProps } from './settings-inspector.tsx';

/** What protects a lead from too much, whatever the sequence says. */
export function GuardFields({ settings: { guards }, update, messages }: SettingsPartProps) {
  const set = (patch: Partial<typeof guards>) => update({ guards: { ...guards, ...patch } });
  const { hoursBetweenEmails, minutesBetweenTouches = null, smsPerLeadDay, waking } = guards;
  const spaced = minutesBetweenTouches !== null && minutesBetweenTouches > 0;
  return (
    <>
      <Switch
        label="Keep emails apart"
        checked={hoursBetweenEmails !== null}
        onChange={(on) => set({ hoursBetweenEmails: on ? 48 : null })}
      />
      {hoursBetweenEmails === null ? null : (
        <Field label="Hours between two emails" messages={messages('guards.hoursBetweenEmails')}>
          <NumberInput className="w-24" max={720} value={hoursBetweenEmails} onChange={(hours) => set({ hoursBetweenEmails: hours })} />
        </Field>
      )}
      <Switch
        label="Keep touches apart"
        hint="On all channels and over all sequences of the lead, tasks included."
        checked={spaced}
        onChange={(on) => set({ minutesBetweenTouches: on ? 30 : null })}
      />
      {spaced ? (
        <Field label="Minutes between two touches" messages={messages('guards.minutesBetweenTouches')}>
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
        <Field label="Texts a day, at most" messages={messages('guards.smsPerLeadDay')}>
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
            label="Not before"
            value={waking.from}
            onChange={(from) => set({ waking: { ...waking, from } })}
            messages={messages('guards.waking')}
          />
          <TimeField label="Not after" value={waking.to} onChange={(to) => set({ waking: { ...waking, to } })} />
        </div>
      )}
    </>
  );
}
