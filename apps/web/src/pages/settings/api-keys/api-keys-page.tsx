import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { apiKeysQuery } from '../../../api/api-keys.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { useMay } from '../../../features/account/use-may.ts';
import { SettingsFrame } from '../settings-frame.tsx';
import { ApiKeysCard } from './api-keys-card.tsx';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';

/** API keys of the workspace, for scripts and other systems. */
export function ApiKeysPage() {
  const { allowed } = useMay('keys.manage');
  const query = useQuery({ ...apiKeysQuery, enabled: allowed });
  const [creating, setCreating] = useState(false);
  const [created, setCreated] = useState<string | null>(null);
  const create = (
    <Button tone="primary" icon={<Plus aria-hidden />} onClick={() => setCreating(true)}>
      Create key
    </Button>
  );
  return (
    <SettingsFrame
      title="API keys"
      description="For scripts and other systems. A key acts under its own name, in this workspace, within its scopes."
      permission="keys.manage"
      actions={create}
    >
      <QueryView query={query}>
        {(keys) =>
          keys.length === 0 ? (
            <EmptyState icon={<KeyRound aria-hidden />} title="No API keys" action={create}>
              <p>Create one to report events, import leads or publish sequences from outside.</p>
            </EmptyState>
          ) : (
            <ApiKeysCard keys={keys} />
          )
        }
      </QueryView>
      {creating ? (
        <CreateKeyDialog
          onClose={() => setCreating(false)}
          onCreated={(key) => {
            setCreating(false);
            setCreated(key);
          }}
        />
      ) : null}
      {created === null ? null : <NewKeyDialog secret={created} onClose={() => setCreated(null)} />}
    </SettingsFrame>
  );
}
