import { useQuery } from '@tanstack/react-query';
import { toast } from 'sonner';
import { type NotificationSettings, notificationSettingsQuery, useSaveNotificationSettings } from '../../api/notifications.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Select } from '../../ui/select.tsx';

const AT_ONCE = 'at-once';
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));
const hourName = (hour: string): string => `Daily at ${hour.padStart(2, '0')}:00`;

/** What the user is notified of in this workspace, and how. A choice is saved at once. */
export function NotificationsCard({ timeZone }: { readonly timeZone: string | null }) {
  const query = useQuery(notificationSettingsQuery);
  return (
    <Panel title="Notifications" description="In this workspace. Each choice is saved at once.">
      <QueryView query={query}>{(settings) => <Choices settings={settings} timeZone={timeZone} />}</QueryView>
    </Panel>
  );
}

function Choices({ settings, timeZone }: { readonly settings: NotificationSettings; readonly timeZone: string | null }) {
  const save = useSaveNotificationSettings();
  const change = (input: Parameters<typeof save.mutate>[0]) => save.mutate(input, { onSuccess: () => toast.success('Saved.') });
  return (
    <>
      <ul className="divide-y">
        {settings.kinds.map(({ kind, label, description, inApp, mail }) => (
          <li key={kind} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5">
            <div className="min-w-48 flex-1">
              <p className="text-sm font-medium">{label}</p>
              <p className="text-xs text-ink-soft">{description}</p>
            </div>
            <fieldset className="flex gap-4">
              <legend className="sr-only">{label}</legend>
              <Checkbox label="In the app" checked={inApp} onChange={(on) => change({ kinds: { [kind]: { inApp: on, mail } } })} />
              <Checkbox label="Email" checked={mail} onChange={(on) => change({ kinds: { [kind]: { inApp, mail: on } } })} />
            </fieldset>
          </li>
        ))}
      </ul>
      <Field
        label="Emails"
        hint={`A daily email has everything since the one before. Hours are in ${timeZone ?? 'UTC. Set your time zone in the profile'}.`}
      >
        <Select
          value={settings.digestHour === null ? AT_ONCE : String(settings.digestHour)}
          options={[{ value: AT_ONCE, label: 'At once' }, ...HOURS.map((hour) => ({ value: hour, label: hourName(hour) }))]}
          onChange={(value) => change({ digestHour: value === AT_ONCE ? null : Number(value) })}
        />
      </Field>
      <ProblemCallout error={save.error} />
    </>
  );
}
