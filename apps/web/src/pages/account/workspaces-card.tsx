import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Me } from '../../api/me.ts';
import { useLeaveWorkspace } from '../../api/workspace.ts';
import { ROLE_NAMES } from '../../copy/roles.ts';
import { useMay } from '../../features/account/use-may.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { BASE_PATH } from '../../lib/base-path.ts';
import { pathIn } from '../../lib/workspace-path.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, buttonStyle } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CreateWorkspaceDialog } from './create-workspace-dialog.tsx';

/** The user's workspaces: open, create, leave. */
export function WorkspacesCard({ me }: { readonly me: Me }) {
  const create = useMay('workspace.manage');
  const [creating, setCreating] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const leave = useLeaveWorkspace();
  const current = me.workspaces.find(({ id }) => id === me.workspaceId);
  return (
    <Panel
      title="Workspaces"
      description="Workspaces share no sequences, leads or settings."
      aside={
        <Button icon={<Plus aria-hidden />} reason={create.reason} onClick={() => setCreating(true)}>
          Create workspace
        </Button>
      }
    >
      <ul aria-label="Workspaces" className="divide-y">
        {me.workspaces.map(({ id, name, role }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-2 text-sm">
            <span className="min-w-0">
              <span className="flex flex-wrap items-center gap-2">
                {name}
                {id === me.workspaceId ? <Badge tone="accent">Current</Badge> : null}
              </span>
              <span className="text-xs text-ink-faint">{role === null ? '' : ROLE_NAMES[role]}</span>
            </span>
            {id === me.workspaceId ? (
              <Button tone="danger-quiet" size="sm" onClick={() => setLeaving(true)}>
                Leave
              </Button>
            ) : (
              <a href={pathIn(id)} className={buttonStyle({ size: 'sm' })}>
                Open
              </a>
            )}
          </li>
        ))}
      </ul>
      {creating ? <CreateWorkspaceDialog onClose={() => setCreating(false)} /> : null}
      <ConfirmDialog
        open={leaving}
        onOpenChange={setLeaving}
        title={`Leave ${current?.name ?? 'this workspace'}?`}
        confirm="Leave"
        danger
        busy={leave.isPending}
        onConfirm={() => leave.mutate(undefined, { onSuccess: () => location.assign(`${BASE_PATH}/`) })}
      >
        <div className="flex flex-col gap-3">
          <p>You lose access at once. Your leads and open tasks there will have no owner. Only an admin can let you in again.</p>
          <ProblemCallout error={leave.error} />
        </div>
      </ConfirmDialog>
    </Panel>
  );
}
