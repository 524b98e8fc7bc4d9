import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { addPasskey } from '../../api/auth.ts';
import { passkeyProblem } from '../../features/account/passkey-problem.ts';
import { type Passkey, passkeysQuery, useRemovePasskey } from '../../api/passkeys.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';

/** Signing in with the fingerprint, face or PIN of a device. */
export function PasskeysCard() {
  const queries = useQueryClient();
  const query = useQuery(passkeysQuery);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const remove = useRemovePasskey();
  const add = useMutation({
    mutationFn: () => addPasskey(deviceName()).catch((error: unknown) => Promise.reject(passkeyProblem(error))),
    onSuccess: () => {
      toast.success('Passkey added. You can sign in with it from now on.');
      return queries.invalidateQueries({ queryKey: passkeysQuery.queryKey });
    },
  });
  return (
    <Panel
      title="Passkeys"
      description="Sign in with your fingerprint, face or device PIN instead of the password."
      aside={
        <Button icon={<KeyRound aria-hidden />} busy={add.isPending} onClick={() => add.mutate()}>
          Add a passkey
        </Button>
      }
    >
      <QueryView query={query}>
        {(passkeys) =>
          passkeys.length === 0 ? (
            <p className="text-sm text-ink-faint">No passkeys yet.</p>
          ) : (
            <ul aria-label="Passkeys" className="divide-y">
              {passkeys.map((passkey) => (
                <li key={passkey.id} className="flex items-center justify-between gap-3 py-2 text-sm">
                  <span className="min-w-0">
                    <span className="block truncate">{passkey.name || 'Passkey'}</span>
                    <span className="text-xs text-ink-faint">
                      Added <RelativeTime at={passkey.createdAt} />
                    </span>
                  </span>
                  <Button tone="danger-quiet" size="sm" onClick={() => setRemoving(passkey)}>
                    Remove
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <ConfirmDialog
        open={removing !== null}
        onOpenChange={() => setRemoving(null)}
        title="Remove this passkey?"
        confirm="Remove"
        danger
        busy={remove.isPending}
        onConfirm={() => {
          if (removing !== null) remove.mutate(removing.id, { onSuccess: () => setRemoving(null) });
        }}
      >
        {removing?.name || 'The passkey'} can no longer sign you in. Remove it from the device, too.
      </ConfirmDialog>
    </Panel>
  );
}

/** A name by which the user recognizes the device. */
function deviceName(): string {
  const system = /Windows|Mac OS X|Android|iPhone|iPad|Linux/.exec(navigator.userAgent)?.[0] ?? 'This device';
  return system === 'Mac OS X' ? 'Mac' : system;
}
