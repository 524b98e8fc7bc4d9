import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useId, useState } from 'react';
import { verifyCode } from '../../api/auth.ts';
import { CopyButton } from '../../features/account/copy-button.tsx';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export interface TwoFactorSecret {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

interface TwoFactorDialogProps {
  readonly secret: TwoFactorSecret;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const QrCode = lazy(() => import('./qr-code.tsx'));

/** Adds the account to an authenticator app. It is on after the first right code, so a failed scan locks no account. */
export function TwoFactorDialog({ secret, onDone, onClose }: TwoFactorDialogProps) {
  const id = useId();
  const [code, setCode] = useState('');
  const verify = useMutation({ mutationFn: () => verifyCode('totp', code, false), onSuccess: onDone, meta: { quiet: true } });
  const key = new URL(secret.totpURI).searchParams.get('secret') ?? '';
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Add Touchline to your authenticator app"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} tone="primary" busy={verify.isPending}>
            Turn on
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          verify.mutate();
        }}
      >
        <ol className="flex list-decimal flex-col gap-4 pl-5 text-sm">
          <li>
            <p>Scan this code with the app.</p>
            <Suspense fallback={<Skeleton className="mt-2 size-44" />}>
              <QrCode text={secret.totpURI} label="QR code for the authenticator app" />
            </Suspense>
            <p className="mt-2 text-ink-soft">Can’t scan it? Enter this key instead:</p>
            <p className="mt-1 flex items-center gap-2">
              <code className="min-w-0 rounded-md bg-sunken px-2 py-1 font-mono text-xs break-all">
                {key.replaceAll(/(.{4})(?=.)/g, '$1 ')}
              </code>
              <CopyButton text={key} label="Copy the key" />
            </p>
          </li>
          <li>
            <Field label="Enter the six digits that the app shows">
              <Input
                required
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={10}
                className="w-40"
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
            </Field>
          </li>
        </ol>
        <ProblemCallout error={verify.error} />
      </form>
    </Dialog>
  );
}
