import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { auth } from '../../api/auth.ts';
import { meQuery } from '../../api/me.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx';
import { TwoFactorDialog, type TwoFactorSecret } from './two-factor-dialog.tsx';

type Step = 'enable' | 'disable' | 'renew' | null;

/** A code from an app on the phone, in addition to the password. */
export function TwoFactorCard({ enabled, email }: { readonly enabled: boolean; readonly email: string }) {
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>(null);
  const [secret, setSecret] = useState<TwoFactorSecret | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: meQuery.queryKey });
  const close = () => setStep(null);
  return (
    <Panel
      title="Two-factor authentication"
      description="Signing in by password also asks for a code from an app on your phone."
      aside={enabled ? <Badge tone="accent">On</Badge> : <Badge>Off</Badge>}
    >
      <div className="flex flex-wrap gap-2">
        {enabled ? (
          <>
            <Button onClick={() => setStep('renew')}>Get new recovery codes</Button>
            <Button tone="danger-quiet" onClick={() => setStep('disable')}>
              Turn off
            </Button>
          </>
        ) : (
          <Button tone="primary" onClick={() => setStep('enable')}>
            Turn on
          </Button>
        )}
      </div>
      {step === 'enable' ? (
        <PasswordDialog
          title="Turn on two-factor authentication"
          confirm="Continue"
          onClose={close}
          onConfirm={async (password) => setSecret(await auth<TwoFactorSecret>('/two-factor/enable', { password }))}
        />
      ) : null}
      {step === 'disable' ? (
        <PasswordDialog
          title="Turn off two-factor authentication?"
          description="Your password alone will be enough to sign in. Your recovery codes stop working."
          confirm="Turn off"
          danger
          onClose={close}
          onConfirm={async (password) => {
            await auth('/two-factor/disable', { password });
            toast.success('Two-factor authentication is off.');
            await refresh();
          }}
        />
      ) : null}
      {step === 'renew' ? (
        <PasswordDialog
          title="Get new recovery codes?"
          description="The codes that you have now stop working."
          confirm="Get new codes"
          onClose={close}
          onConfirm={async (password) => {
            const { backupCodes } = await auth<{ readonly backupCodes: readonly string[] }>('/two-factor/generate-backup-codes', {
              password,
            });
            setCodes(backupCodes);
          }}
        />
      ) : null}
      {secret === null ? null : (
        <TwoFactorDialog
          secret={secret}
          onClose={() => setSecret(null)}
          onDone={() => {
            setCodes(secret.backupCodes);
            setSecret(null);
            void refresh();
          }}
        />
      )}
      {codes === null ? null : <RecoveryCodesDialog codes={codes} account={email} onClose={() => setCodes(null)} />}
    </Panel>
  );
}
