import { useState } from 'react';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';

/** Both steps of signing in; the second one for accounts that ask for a code. */
export function SignInForms({ onDone }: { readonly onDone: () => void }) {
  const [asksCode, setAsksCode] = useState(false);
  if (asksCode) return <SecondFactorForm onDone={onDone} onBack={() => setAsksCode(false)} />;
  return <PasswordForm onDone={onDone} onSecondFactor={() => setAsksCode(true)} />;
}
