import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { auth } from '../../api/auth.ts';
import { Button, buttonStyle } from '../../ui/button.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { fieldMessages } from '../../features/account/field-messages.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { NewPasswordField } from '../../features/account/new-password-field.tsx';
import { useLinkToken } from './use-link-token.ts';

/** Opened from the mail: sets another password, and signs out everywhere. */
export function ResetPasswordPage() {
  const token = useLinkToken();
  const [password, setPassword] = useState('');
  const reset = useMutation({ mutationFn: () => auth('/reset-password', { token, newPassword: password }), meta: { quiet: true } });
  if (reset.isSuccess) {
    return (
      <EntryFrame title="Password changed">
        <output className="block text-sm text-ink-soft">All devices are signed out. Sign in with the new password.</output>
        <Link to="/sign-in" className={buttonStyle({ tone: 'primary', size: 'lg' })}>
          Sign in
        </Link>
      </EntryFrame>
    );
  }
  const another = (
    <Link to="/forgot-password" className="text-accent-text hover:underline">
      Ask for another link
    </Link>
  );
  if (token === null) {
    return (
      <EntryFrame title="The link is incomplete" footer={another}>
        <p className="text-sm text-ink-soft">Copy the whole link from the mail, or ask for another one.</p>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title="Choose a new password" footer={another}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          reset.mutate();
        }}
      >
        <NewPasswordField
          label="New password"
          value={password}
          onChange={setPassword}
          messages={fieldMessages(reset.error, 'newPassword')}
        />
        <ProblemCallout error={reset.error} />
        <Button type="submit" tone="primary" size="lg" busy={reset.isPending}>
          Change password
        </Button>
      </form>
    </EntryFrame>
  );
}
