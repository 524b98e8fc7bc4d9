import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../../../api/members.ts';
import type { NewMailbox } from '../../../api/mailboxes.ts';
import { fieldMessages } from '../../../features/account/field-messages.ts';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { Textarea } from '../../../ui/textarea.tsx';

export type Sending = Pick<
  NewMailbox,
  'ownerId' | 'name' | 'replyTo' | 'signature' | 'perHour' | 'perDay' | 'gapSeconds' | 'jitterSeconds' | 'warmup'
>;

/** Limits that keep the reputation of an ordinary mailbox. */
export const USUAL_SENDING: Sending = {
  ownerId: null,
  name: null,
  replyTo: null,
  signature: null,
  perHour: 30,
  perDay: 150,
  gapSeconds: 60,
  jitterSeconds: 60,
  warmup: null,
};

const USUAL_WARMUP = { start: 10, step: 5 };

interface SendingFieldsProps {
  readonly value: Sending;
  readonly onChange: (value: Sending) => void;
  readonly error: Error | null;
  /** Id of the user who may choose no other owner. Null: all members and a shared mailbox. */
  readonly onlyOwner: string | null;
}

/** Who sends from a mailbox, what its emails carry, and how many leave. */
export function SendingFields({ value, onChange, error, onlyOwner }: SendingFieldsProps) {
  const members = useQuery({ ...membersQuery, enabled: onlyOwner === null }).data ?? [];
  const set = (part: Partial<Sending>): void => onChange({ ...value, ...part });
  const owners = [
    { value: '', label: 'Shared: leads without a mailbox of their owner' },
    ...members.filter(({ deactivatedAt }) => deactivatedAt === null).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const text = (name: 'name' | 'replyTo') => ({
    value: value[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: event.currentTarget.value === '' ? null : event.currentTarget.value }),
  });
  return (
    <>
      {onlyOwner === null ? (
        <Field label="Sends for" hint="Leads of this member get their emails from it." messages={fieldMessages(error, 'ownerId')}>
          <Select value={value.ownerId ?? ''} options={owners} onChange={(id) => set({ ownerId: id === '' ? null : id })} />
        </Field>
      ) : null}
      <Pair>
        <Field label="Sender name" hint="Empty: the name of the lead’s owner." messages={fieldMessages(error, 'name')}>
          <Input maxLength={100} {...text('name')} />
        </Field>
        <Field label="Reply-To" hint="Empty: replies go to the mailbox." messages={fieldMessages(error, 'replyTo')}>
          <Input type="email" {...text('replyTo')} />
        </Field>
      </Pair>
      <Field label="Signature" messages={fieldMessages(error, 'signature')}>
        <Textarea
          rows={2}
          maxLength={4_000}
          value={value.signature ?? ''}
          onChange={(event) => set({ signature: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      </Field>
      <Pair>
        <Limit label="Emails per day" value={value.perDay} usual={150} onChange={(perDay) => set({ perDay })} />
        <Limit label="Emails per hour" value={value.perHour} usual={30} onChange={(perHour) => set({ perHour })} />
        <Field label="Minimum gap, seconds" hint="Between two emails.">
          <NumberInput max={86_400} value={value.gapSeconds} onChange={(gapSeconds) => set({ gapSeconds })} />
        </Field>
        <Field label="Random extra, seconds" hint="Up to this much on top of the gap.">
          <NumberInput max={86_400} value={value.jitterSeconds} onChange={(jitterSeconds) => set({ jitterSeconds })} />
        </Field>
      </Pair>
      <Switch
        checked={value.warmup !== null}
        onChange={(on) => set({ warmup: on ? USUAL_WARMUP : null })}
        label="Warm up"
        hint="Starts with few emails and sends more each day, up to the daily limit. Turn it on for a mailbox that is new."
      />
      {value.warmup === null ? null : (
        <Pair>
          <Field label="Emails on the first day">
            <NumberInput
              min={1}
              max={100_000}
              value={value.warmup.start}
              onChange={(start) => set({ warmup: { ...USUAL_WARMUP, ...value.warmup, start } })}
            />
          </Field>
          <Field label="More each day">
            <NumberInput
              min={1}
              max={100_000}
              value={value.warmup.step}
              onChange={(step) => set({ warmup: { ...USUAL_WARMUP, ...value.warmup, step } })}
            />
          </Field>
        </Pair>
      )}
    </>
  );
}

interface LimitProps {
  readonly label: string;
  readonly value: number | null;
  readonly usual: number;
  readonly onChange: (value: number | null) => void;
}

/** An empty field is no limit. */
function Limit({ label, value, usual, onChange }: LimitProps) {
  return (
    <Field label={label} hint={`Empty: no limit. ${usual} is safe for most mailboxes.`}>
      <Input
        type="number"
        inputMode="numeric"
        min={1}
        max={1_000_000}
        step={1}
        value={value ?? ''}
        onChange={(event) => {
          const written = event.currentTarget.valueAsNumber;
          onChange(Number.isInteger(written) && written > 0 ? Math.min(written, 1_000_000) : null);
        }}
      />
    </Field>
  );
}

const Pair = ({ children }: { readonly children: ReactNode }) => <div className="grid gap-4 sm:grid-cols-2">{children}</div>;
