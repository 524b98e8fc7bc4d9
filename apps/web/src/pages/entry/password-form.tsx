import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { signInByPasskey, signInByPassword } from '../../api/auth.ts';
import { Button } from '../../ui/button.tsx';
import { PasswordField } from '../../ui/fields/password-field.tsx';
import { EmailField } from './entry-field.tsx';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { passkeyProblem } from '../../features/account/passkey-problem.ts';
import { focusFirst } from './focus-first.ts';

interface PasswordFormProps {
  readonly onDone: () => void;
  readonly onSecondFactor: () => void;
}

/** The first step of signing in. */
export function PasswordForm({ onDone, onSecondFactor }: PasswordFormProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const byPassword = useMutation({
    mutationFn: () => signInByPassword(email.trim(), password),
    onSuccess: (next) => (next === 'signed-in' ? onDone() : onSecondFactor()),
    meta: { quiet: true },
  });
  const byPasskey = useMutation({
    mutationFn: () => signInByPasskey().catch((error: unknown) => Promise.reject(passkeyProblem(error))),
    onMutate: () => byPassword.reset(),
    onSuccess: onDone,
    meta: { quiet: true },
  });
  return (
    <>
      <form
        ref={focusFirst}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          byPasskey.reset();
          byPassword.mutate();
        }}
      >
        <EmailField value={email} onChange={setEmail} />
        <PasswordField
          label="Password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          aside={
            <Link to="/forgot-password" className="text-xs text-accent-text hover:underline">
              Forgot password?
            </Link>
          }
        />
        <ProblemCallout error={byPassword.error ?? byPasskey.error} />
        <Button type="submit" tone="primary" size="lg" busy={byPassword.isPending}>
          Sign in
        </Button>
      </form>
      {'credentials' in navigator && 'PublicKeyCredential' in globalThis ? (
        <Button size="lg" icon={<KeyRound aria-hidden />} busy={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
          Sign in with a passkey
        </Button>
      ) : null}
    </>
  );
}
