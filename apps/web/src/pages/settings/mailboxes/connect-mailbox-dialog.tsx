import { useId, useState } from 'react';
import { toast } from 'sonner';
import { useMailboxes } from '../../../api/mailboxes.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { fieldMessages } from '../../../features/account/field-messages.ts';
import { ProblemCallout } from '../../../features/account/problem-callout.tsx';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { presetOf, PRESETS, serversFor } from './presets.ts';
import { SendingFields, USUAL_SENDING } from './sending-fields.tsx';
import { type Server, ServerFields } from './server-fields.tsx';

interface ConnectMailboxDialogProps {
  readonly onlyOwner: string | null;
  readonly onClose: () => void;
}

/** Connects a mailbox: the provider, the sign-in, and how it sends. The server signs in before it stores anything. */
export function ConnectMailboxDialog({ onlyOwner, onClose }: ConnectMailboxDialogProps) {
  const id = useId();
  const { connect } = useMailboxes();
  const [provider, setProvider] = useState(PRESETS[0]!.provider);
  const [address, setAddress] = useState('');
  const [user, setUser] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const [own, setOwn] = useState<{ smtp?: Server; imap?: Server }>({});
  const [reads, setReads] = useState(true);
  const [sending, setSending] = useState({ ...USUAL_SENDING, ownerId: onlyOwner });
  const preset = presetOf(provider);
  const servers = { ...serversFor(preset, address), ...own };
  const { error } = connect;
  const isServerWrong =
    error instanceof ApiProblem && (error.body.errors ?? []).some(({ path }) => /^(?:smtp|imap)\.(?!password)/.test(path));
  const login = { user: user ?? address };
  const submit = () =>
    connect.mutate(
      {
        ...sending,
        provider,
        address,
        smtp: { ...servers.smtp, ...login, password },
        imap: reads ? { ...servers.imap, ...login } : null,
      },
      {
        onSuccess: (mailbox) => {
          toast.success(`${mailbox.address} is connected.`);
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Connect a mailbox"
      description="Touchline signs in at its servers before it stores the password, encrypted."
      width="lg"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} tone="primary" busy={connect.isPending}>
            Connect
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label="Provider" hint={preset.help}>
          <Select
            value={provider}
            options={PRESETS.map(({ provider: value, label }) => ({ value, label }))}
            onChange={(next) => {
              setProvider(next);
              setOwn({});
            }}
          />
        </Field>
        {preset.warning === undefined ? null : <Callout tone="warning">{preset.warning}</Callout>}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Email address" messages={fieldMessages(error, 'address')}>
            <Input required type="email" autoComplete="off" value={address} onChange={(event) => setAddress(event.currentTarget.value)} />
          </Field>
          <Field
            label={provider === 'other' ? 'Password' : 'App password'}
            messages={[...fieldMessages(error, 'smtp.password'), ...fieldMessages(error, 'imap.password')]}
          >
            <Input
              required
              type="password"
              autoComplete="off"
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          </Field>
        </div>
        <details open={provider === 'other' || isServerWrong} className="rounded-lg border border-line px-3 py-2">
          <summary className="cursor-pointer text-sm font-medium">Servers</summary>
          <div className="flex flex-col gap-4 pt-3">
            <Field label="User name" hint="Most servers take the email address." messages={fieldMessages(error, 'smtp.user')}>
              <Input value={login.user} autoComplete="off" onChange={(event) => setUser(event.currentTarget.value)} />
            </Field>
            <ServerFields part="smtp" value={servers.smtp} error={error} onChange={(smtp) => setOwn({ ...own, smtp })} />
            <Switch checked={reads} onChange={setReads} label="Read replies" hint="By IMAP. Without it, replies do not stop a sequence." />
            {reads ? <ServerFields part="imap" value={servers.imap} error={error} onChange={(imap) => setOwn({ ...own, imap })} /> : null}
          </div>
        </details>
        <SendingFields value={sending} onChange={setSending} error={error} onlyOwner={onlyOwner} />
        <ProblemCallout error={error} />
      </form>
    </Dialog>
  );
}
