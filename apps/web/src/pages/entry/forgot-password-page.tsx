import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { auth } from '../../api/auth.ts';
import { Button } from '../../ui/button.tsx';
import { EmailField } from './entry-field.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { focusFirst } from './focus-first.ts';

/** Asks for a mail with a link. The answer is the same for an unknown address, so that addresses cannot be probed. */
export function ForgotPasswordPage() {
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: () => auth('/request-password-reset', { email: email.trim() }), meta: { quiet: true } });
  const back = (
    <Link to="/sign-in" className="text-accent-text hover:underline">
      Back to sign-in
    </Link>
  );
  if (ask.isSuccess) {
    return (
      <EntryFrame title="Check your mail" footer={back}>
        <output className="block text-sm text-ink-soft">
          If {email.trim()} has an account, a mail with a link is on its way. The link works once, for one hour. No mail? Check the spam
          folder and the address.
        </output>
        <Button onClick={() => ask.reset()}>Use another address</Button>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title="Reset your password" description="You get a mail with a link to choose another one." footer={back}>
      <form
        ref={focusFirst}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <EmailField value={email} onChange={setEmail} />
        <ProblemCallout error={ask.error} />
        <Button type="submit" tone="primary" size="lg" busy={ask.isPending}>
          Send the link
        </Button>
      </form>
    </EntryFrame>
  );
}
