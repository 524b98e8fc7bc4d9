import { useState } from 'react';
import { toast } from 'sonner';
import { type ApiKey, useApiKeys } from '../../../api/api-keys.ts';
import { count } from '../../../lib/format/number.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';

/** Keys that work first, then those that do not. */
export function ApiKeysCard({ keys }: { readonly keys: readonly ApiKey[] }) {
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const { revoke } = useApiKeys();
  const sorted = [...keys.filter((key) => stateOf(key) === null), ...keys.filter((key) => stateOf(key) !== null)];
  return (
    <Card>
      <Table
        caption="API keys"
        head={[
          'Key',
          { name: 'Scopes', wide: true },
          'Last used',
          { name: 'Expires', wide: true },
          { name: 'Created', wide: true },
          { name: 'Actions', label: <span className="sr-only">Actions</span> },
        ]}
      >
        {sorted.map((key) => {
          const state = stateOf(key);
          return (
            <Row key={key.id} className={state === null ? '' : 'text-ink-faint'}>
              <Cell>
                <span className="flex flex-wrap items-center gap-2 font-medium">
                  {key.name}
                  {state === null ? null : <Badge>{state}</Badge>}
                </span>
                <code className="font-mono text-xs text-ink-faint">{key.prefix}…</code>
              </Cell>
              <Cell wide>
                <span title={key.scopes.join(', ')}>{count(key.scopes.length, 'scope')}</span>
              </Cell>
              <Cell>{key.lastUsedAt === null ? 'Never' : <RelativeTime at={key.lastUsedAt} />}</Cell>
              <Cell wide>{key.expiresAt === null ? 'Never' : <RelativeTime at={key.expiresAt} />}</Cell>
              <Cell wide>
                <RelativeTime at={key.createdAt} />
                {key.createdBy === null ? null : <span className="block text-xs text-ink-faint">by {key.createdBy}</span>}
              </Cell>
              <Cell className="text-right">
                {key.revokedAt === null ? (
                  <Button size="sm" tone="danger-quiet" aria-label={`Revoke ${key.name}`} onClick={() => setRevoking(key)}>
                    Revoke
                  </Button>
                ) : null}
              </Cell>
            </Row>
          );
        })}
      </Table>
      <ConfirmDialog
        open={revoking !== null}
        onOpenChange={() => setRevoking(null)}
        title={`Revoke ${revoking?.name ?? 'this key'}?`}
        confirm="Revoke"
        danger
        busy={revoke.isPending}
        onConfirm={() => {
          if (revoking === null) return;
          revoke.mutate(revoking.id, {
            onSuccess: () => {
              toast.success('Key revoked.');
              setRevoking(null);
            },
          });
        }}
      >
        Systems that use it are refused from now on{' '}
        {revoking?.lastUsedAt ? (
          <>
            (last used <RelativeTime at={revoking.lastUsedAt} />)
          </>
        ) : (
          '(it was never used)'
        )}
        . This cannot be undone.
      </ConfirmDialog>
    </Card>
  );
}

/** Why a key no longer works, or null. */
function stateOf({ revokedAt, expiresAt }: ApiKey): string | null {
  if (revokedAt !== null) return 'Revoked';
  const expired = expiresAt !== null && Temporal.Instant.compare(Temporal.Instant.from(expiresAt), Temporal.Now.instant()) <= 0;
  return expired ? 'Expired' : null;
}
