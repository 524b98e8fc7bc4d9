import { useQuery } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useSaveWorkspaceSettings, type WorkspaceSettings, workspaceSettingsQuery } from '../../api/workspace.ts';
import { useMay } from '../../features/account/use-may.ts';
import { dateTime } from '../../lib/format/date-time.ts';
import { formatSettings } from '../../lib/format/format-settings.ts';
import { weekdayName, weekdays } from '../../lib/format/weekdays.ts';
import { useStore } from '../../lib/store.ts';
import { Callout } from '../../ui/callout.tsx';
import { Field } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Select } from '../../ui/select.tsx';
import { NamePanel } from './name-panel.tsx';
import { PublishingPanel } from './publishing-panel.tsx';
import { RetentionPanel } from './retention-panel.tsx';
import { SendingPanel } from './sending-panel.tsx';
import { SettingsFrame } from './settings-frame.tsx';

type Clock = '12' | '24' | 'browser';
type FirstDay = 'monday' | 'saturday' | 'sunday' | 'browser';

const CLOCKS: readonly { readonly value: Clock; readonly label: string }[] = [
  { value: 'browser', label: 'Browser default' },
  { value: '12', label: '12-hour (3:30 PM)' },
  { value: '24', label: '24-hour (15:30)' },
];

/** Settings that apply to everyone in the workspace. */
export function SettingsPage() {
  const query = useQuery(workspaceSettingsQuery);
  const { allowed, reason } = useMay('workspace.manage');
  return (
    <SettingsFrame title="Settings" description="These settings apply to everyone in this workspace.">
      {allowed ? null : <Callout>{reason} You can see the settings but not change them.</Callout>}
      <NamePanel disabled={!allowed} />
      <QueryView query={query}>
        {(settings) => (
          <>
            <SendingPanel settings={settings} disabled={!allowed} />
            <PublishingPanel settings={settings} disabled={!allowed} />
            <DatesAndTimes settings={settings} disabled={!allowed} />
            <RetentionPanel settings={settings} disabled={!allowed} />
          </>
        )}
      </QueryView>
    </SettingsFrame>
  );
}

interface DatesAndTimesProps {
  readonly settings: WorkspaceSettings;
  readonly disabled: boolean;
}

function DatesAndTimes({ settings, disabled }: DatesAndTimesProps) {
  const save = useSaveWorkspaceSettings();
  useStore(formatSettings);
  const put = (change: Partial<WorkspaceSettings>) =>
    save.mutate({ ...settings, ...change }, { onSuccess: () => toast.success('Settings saved.') });
  const days = ['monday', 'saturday', 'sunday'] as const;
  return (
    <Panel title="Dates and times">
      <Field label="Clock">
        <Select<Clock>
          disabled={disabled}
          className="max-w-xs"
          value={settings.hourCycle ?? 'browser'}
          options={CLOCKS}
          onChange={(next) => put({ hourCycle: next === 'browser' ? null : next })}
        />
      </Field>
      <Field label="First day of the week">
        <Select<FirstDay>
          disabled={disabled}
          className="max-w-xs"
          value={settings.firstWeekday ?? 'browser'}
          options={[{ value: 'browser', label: 'Browser default' }, ...days.map((day) => ({ value: day, label: weekdayName(day) }))]}
          onChange={(next) => put({ firstWeekday: next === 'browser' ? null : next })}
        />
      </Field>
      <p className="text-sm text-ink-soft">
        Example: {dateTime(Temporal.Now.instant().toString())}. Weeks start on {weekdayName(weekdays()[0] ?? 'monday')}. Date and number
        formats follow each person’s browser.
      </p>
    </Panel>
  );
}
