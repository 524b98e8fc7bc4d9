import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type CodeMethod, verifyCode } from '../../api/auth.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EntryField } from './entry-field.tsx';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { focusFirst } from './focus-first.ts';

interface SecondFactorFormProps {
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** The second step: a code of the authenticator app, or a recovery code when the phone is not at hand. */
export function SecondFactorForm({ onDone, onBack }: SecondFactorFormProps) {
  const [method, setMethod] = useState<CodeMethod>('totp');
  const [code, setCode] = useState('');
  const [trusts, setTrusts] = useState(false);
  const verify = useMutation({ mutationFn: () => verifyCode(method, code, trusts), onSuccess: onDone, meta: { quiet: true } });
  const swap = () => {
    setMethod(method === 'totp' ? 'recovery' : 'totp');
    setCode('');
    verify.reset();
  };
  return (
    <form
      key={method}
      ref={focusFirst}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        verify.mutate();
      }}
    >
      {method === 'totp' ? (
        <EntryField
          key="totp"
          label="Code"
          hint="Six digits from your authenticator app."
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          value={code}
          onChange={setCode}
        />
      ) : (
        <EntryField
          key="recovery"
          label="Recovery code"
          hint="One of the codes that you saved. Each works once."
          autoComplete="off"
          maxLength={40}
          spellCheck={false}
          value={code}
          onChange={setCode}
        />
      )}
      <Checkbox label="Don’t ask again on this device for 30 days" checked={trusts} onChange={setTrusts} />
      <ProblemCallout error={verify.error} />
      <Button type="submit" tone="primary" size="lg" busy={verify.isPending}>
        Continue
      </Button>
      <div className="flex justify-between">
        <Button tone="quiet" size="sm" onClick={onBack}>
          Back
        </Button>
        <Button tone="quiet" size="sm" onClick={swap}>
          {method === 'totp' ? 'Use a recovery code' : 'Use the authenticator app'}
        </Button>
      </div>
    </form>
  );
}
