import { useQuery } from '@tanstack/react-query';
import { type Mailbox, mailboxesQuery } from '../../api/mailboxes.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Section } from '../../ui/fields/section.tsx';
import type { SettingsPartProps } from './settings-inspector.tsx';

const CHOICES = [
  { value: 'owner', label: 'The mailbox of the lead’s owner' },
  { value: 'pool', label: 'Chosen mailboxes' },
] as const;

/** Mailboxes that send the emails of a sequence. A workspace without a mailbox has no choice. */
export function MailboxFields({ settings, update }: SettingsPartProps) {
  const mailboxes = useQuery(mailboxesQuery).data ?? [];
  const chosen = settings.mailboxes ?? null;
  if (mailboxes.length === 0 && chosen === null) return null;
  const toggle = (id: string, on: boolean): void => {
    const next = on ? [...(chosen ?? []), id] : (chosen ?? []).filter((other) => other !== id);
    // The last one stays: a sequence without a mailbox would send nothing.
    if (next.length > 0) update({ mailboxes: next });
  };
  const gone = (chosen ?? []).filter((id) => !mailboxes.some((mailbox) => mailbox.id === id));
  return (
    <Section title="Mailboxes">
      <Field label="Send from" hint="A lead keeps its mailbox. Shared mailboxes send where none of these can.">
        <Select
          value={chosen === null ? 'owner' : 'pool'}
          options={CHOICES}
          onChange={(choice) => update({ mailboxes: choice === 'owner' ? null : mailboxes.slice(0, 1).map(({ id }) => id) })}
        />
      </Field>
      {chosen === null ? null : (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-xs font-medium text-ink-soft">Chosen mailboxes</legend>
          {mailboxes.map((mailbox) => (
            <Checkbox
              key={mailbox.id}
              label={nameOf(mailbox)}
              checked={chosen.includes(mailbox.id)}
              onChange={(on) => toggle(mailbox.id, on)}
            />
          ))}
          {gone.map((id) => (
            <Checkbox key={id} label="A removed mailbox" checked onChange={() => toggle(id, false)} />
          ))}
        </fieldset>
      )}
    </Section>
  );
}

const nameOf = ({ address, status }: Mailbox): string => (status === 'active' ? address : `${address} (${status})`);
