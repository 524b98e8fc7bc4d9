import { useState } from 'react';
import { toast } from 'sonner';
import { useSaveWorkspaceSettings, type WorkspaceSettings } from '../../api/workspace.ts';
import { fieldMessages } from '../../features/account/field-messages.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { timeZones } from '../../features/leads/time-zones.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Select } from '../../ui/select.tsx';
import { Textarea } from '../../ui/textarea.tsx';

const BROWSER = '';

interface SendingPanelProps {
  readonly settings: WorkspaceSettings;
  readonly disabled: boolean;
}

/** Defaults of new sequences and of emails. */
export function SendingPanel({ settings, disabled }: SendingPanelProps) {
  const [form, setForm] = useState(() => ({
    timeZone: settings.timeZone ?? BROWSER,
    senderName: settings.senderName ?? '',
    replyTo: settings.replyTo ?? '',
    postalAddress: settings.postalAddress ?? '',
  }));
  const save = useSaveWorkspaceSettings();
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const orNull = (text: string) => text.trim() || null;
  return (
    <Panel title="Sending" description="Defaults for new sequences and for all emails of this workspace.">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const { timeZone, senderName, replyTo, postalAddress } = form;
          save.mutate(
            {
              ...settings,
              timeZone: orNull(timeZone),
              senderName: orNull(senderName),
              replyTo: orNull(replyTo),
              postalAddress: orNull(postalAddress),
            },
            { onSuccess: () => toast.success('Settings saved.') },
          );
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label="Time zone"
            hint="New sequences start with it. A lead’s own zone comes first."
            messages={fieldMessages(save.error, 'timeZone')}
          >
            <Select
              disabled={disabled}
              value={form.timeZone}
              options={[{ value: BROWSER, label: 'Browser default' }, ...timeZones().map((zone) => ({ value: zone, label: zone }))]}
              onChange={(timeZone) => change({ timeZone })}
            />
          </Field>
          <Field label="Sender name" hint="For leads without an owner." messages={fieldMessages(save.error, 'senderName')}>
            <Input
              maxLength={100}
              disabled={disabled}
              value={form.senderName}
              onChange={(event) => change({ senderName: event.currentTarget.value })}
            />
          </Field>
          <Field label="Reply-to address" hint="Empty: replies go to the sender." messages={fieldMessages(save.error, 'replyTo')}>
            <Input
              type="email"
              maxLength={320}
              disabled={disabled}
              value={form.replyTo}
              onChange={(event) => change({ replyTo: event.currentTarget.value })}
            />
          </Field>
          <Field
            label="Postal address"
            hint="Below every email. Many countries require it in commercial email."
            messages={fieldMessages(save.error, 'postalAddress')}
          >
            <Textarea
              rows={3}
              maxLength={500}
              disabled={disabled}
              value={form.postalAddress}
              onChange={(event) => change({ postalAddress: event.currentTarget.value })}
            />
          </Field>
        </div>
        <ProblemCallout error={save.error} />
        {disabled ? null : (
          <Button type="submit" className="self-start" busy={save.isPending}>
            Save sending defaults
          </Button>
        )}
      </form>
    </Panel>
  );
}
