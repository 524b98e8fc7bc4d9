import { type Weekday, WEEKDAYS } from '@touchline/sequence';
import { useState } from 'react';
import { toast } from 'sonner';
import { type Me, useSaveProfile } from '../../api/me.ts';
import { fieldMessages } from '../../features/account/field-messages.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { timeZones } from '../../features/leads/time-zones.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TimeField } from '../../ui/fields/time-field.tsx';
import { WeekdayPicker } from '../../ui/fields/weekday-picker.tsx';
import { Input } from '../../ui/input.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Textarea } from '../../ui/textarea.tsx';

const BROWSER = '';
const OFFICE_HOURS = { days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' };

/** Name, zone, working hours and signature. */
export function ProfileCard({ me }: { readonly me: Me }) {
  const [form, setForm] = useState(() => ({
    name: me.name,
    timeZone: me.timeZone ?? BROWSER,
    signature: me.signature ?? '',
    workingHours: me.workingHours,
  }));
  const save = useSaveProfile();
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const { workingHours } = form;
  const submit = () =>
    save.mutate(
      {
        ...form,
        name: form.name.trim(),
        timeZone: form.timeZone === BROWSER ? null : form.timeZone,
        signature: form.signature.trim() || null,
      },
      { onSuccess: () => toast.success('Profile saved.') },
    );
  return (
    <Panel title="Profile" description="Colleagues see your name on comments, tasks and in the history of leads.">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Name" messages={fieldMessages(save.error, 'name')}>
            <Input
              required
              maxLength={100}
              autoComplete="name"
              value={form.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
          </Field>
          {me.email === null ? null : (
            <Field label="Email">
              <Input value={me.email} readOnly />
            </Field>
          )}
          <Field
            label="Time zone"
            hint="Leads without a zone use the zone of their owner."
            messages={fieldMessages(save.error, 'timeZone')}
          >
            <Select
              value={form.timeZone}
              options={[{ value: BROWSER, label: 'Not set' }, ...timeZones().map((zone) => ({ value: zone, label: zone }))]}
              onChange={(timeZone) => change({ timeZone })}
            />
          </Field>
        </div>
        <Switch
          label="Working hours"
          hint="When colleagues can expect you to work on tasks."
          checked={workingHours !== null}
          onChange={(on) => change({ workingHours: on ? OFFICE_HOURS : null })}
        />
        {workingHours === null ? null : (
          <div className="flex flex-col gap-3">
            <WeekdayPicker
              label="Days"
              value={workingHours.days.map((day) => WEEKDAYS[day - 1] as Weekday)}
              onChange={(days) => change({ workingHours: { ...workingHours, days: days.map((day) => WEEKDAYS.indexOf(day) + 1) } })}
            />
            <div className="flex gap-3">
              <TimeField label="From" value={workingHours.from} onChange={(from) => change({ workingHours: { ...workingHours, from } })} />
              <TimeField
                label="Until"
                value={workingHours.until}
                messages={fieldMessages(save.error, 'workingHours.until')}
                onChange={(until) => change({ workingHours: { ...workingHours, until } })}
              />
            </div>
          </div>
        )}
        <Field label="Signature" hint="Below the emails that you write." messages={fieldMessages(save.error, 'signature')}>
          <Textarea
            rows={3}
            maxLength={5_000}
            value={form.signature}
            onChange={(event) => change({ signature: event.currentTarget.value })}
          />
        </Field>
        <ProblemCallout error={save.error} />
        <Button type="submit" tone="primary" className="self-start" busy={save.isPending}>
          Save profile
        </Button>
      </form>
    </Panel>
  );
}
