import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, unwrap } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { EmailField, EntryField } from './entry-field.tsx';
import { fieldMessages } from '../../features/account/field-messages.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { NewPasswordField } from '../../features/account/new-password-field.tsx';
import { focusFirst } from './focus-first.ts';

interface NewUserFormProps {
  readonly token: string;
  readonly email: string;
  readonly onDone: (workspaceId: string) => void;
}

/** Accepts an invitation and creates the account. */
export function NewUserForm({ token, email, onDone }: NewUserFormProps) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: () => unwrap(client.invitations.accept.$post({ json: { token, name: name.trim(), password } })),
    onSuccess: ({ workspaceId }) => onDone(workspaceId),
    meta: { quiet: true },
  });
  return (
    <form
      ref={focusFirst}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate();
      }}
    >
      {/* Shown so that password managers store the right user name. */}
      <EmailField value={email} onChange={() => undefined} readOnly />
      <EntryField
        label="Name"
        autoComplete="name"
        maxLength={100}
        value={name}
        onChange={setName}
        messages={fieldMessages(accept.error, 'name')}
      />
      <NewPasswordField value={password} onChange={setPassword} messages={fieldMessages(accept.error, 'password')} />
      <ProblemCallout error={accept.error} />
      <Button type="submit" tone="primary" size="lg" busy={accept.isPending}>
        Create account and join
      </Button>
    </form>
  );
}
