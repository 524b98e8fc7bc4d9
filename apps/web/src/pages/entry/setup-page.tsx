import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client, unwrap } from '../../api/client.ts';
import { signInOptionsQuery } from '../../api/sign-in-options.ts';
import { Button, buttonStyle } from '../../ui/button.tsx';
import { EmailField, EntryField } from './entry-field.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { fieldMessages } from '../../features/account/field-messages.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { NewPasswordField } from '../../features/account/new-password-field.tsx';
import { openApp } from './open-app.ts';
import { useLinkToken } from './use-link-token.ts';
import { focusFirst } from './focus-first.ts';

/** Opened from the link that the first start prints: creates the owner. */
export function SetupPage() {
  const token = useLinkToken();
  const options = useQuery(signInOptionsQuery).data;
  if (options?.needsOwner === false) return <HasOwner />;
  if (token === null) {
    return (
      <EntryFrame title="The link is incomplete">
        <p className="text-sm text-ink-soft">
          Copy the whole link that Touchline printed in the terminal. To get another one, restart Touchline.
        </p>
      </EntryFrame>
    );
  }
  return <OwnerForm token={token} />;
}

function HasOwner() {
  return (
    <EntryFrame title="This installation has an owner">
      <p className="text-sm text-ink-soft">The link is no longer needed. Sign in, or ask an admin for an invitation.</p>
      <Link to="/sign-in" className={buttonStyle({ tone: 'primary', size: 'lg' })}>
        Sign in
      </Link>
    </EntryFrame>
  );
}

function OwnerForm({ token }: { readonly token: string }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const create = useMutation({
    mutationFn: () => unwrap(client.owner.$post({ json: { token, name: name.trim(), email: email.trim(), password } })),
    onSuccess: () => openApp(),
    meta: { quiet: true },
  });
  const messagesAt = (path: string) => fieldMessages(create.error, path);
  return (
    <EntryFrame title="Welcome to Touchline" description="Create the first account. It is an admin and can invite the others.">
      <form
        ref={focusFirst}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <EntryField label="Name" autoComplete="name" maxLength={100} value={name} onChange={setName} messages={messagesAt('name')} />
        <EmailField value={email} onChange={setEmail} messages={messagesAt('email')} />
        <NewPasswordField value={password} onChange={setPassword} messages={messagesAt('password')} />
        <ProblemCallout error={create.error} />
        <Button type="submit" tone="primary" size="lg" busy={create.isPending}>
          Create account
        </Button>
      </form>
    </EntryFrame>
  );
}
