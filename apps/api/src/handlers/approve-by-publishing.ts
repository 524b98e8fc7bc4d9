import type { Identity } from '@touchline/accounts';
import { newId } from '@touchline/db';
import { type EngineDeps, notifyNow } from '@touchline/engine';
import { decideApproval, findApproval } from '../queries/approvals.ts';

type Approval = NonNullable<Awaited<ReturnType<typeof findApproval>>>['approval'];

/** Why a draft may not be published by this user or key. Null: it may. */
export function lacksApproval({ required, request }: Approval, revision: number, publisherId: string): string | null {
  if (!required) return null;
  if (request === null || request.decision !== null) return 'No approval request is open. Ask for approval of this draft first.';
  if (request.revision !== revision) return 'The draft was changed after the approval request. Ask for approval again.';
  return request.userId === publisherId ? 'Another member has to approve a request of your own.' : null;
}

interface Published {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly name: string;
  readonly revision: number;
  readonly identity: Identity;
}

/** Publishing a draft approves the request for it. The member who asked gets to know it. */
export async function approve(engine: EngineDeps, { workspaceId, sequenceId, name, revision, identity }: Published): Promise<void> {
  const open = await findApproval(engine.db, workspaceId, sequenceId);
  if (open?.approval.request?.revision !== revision) return;
  const asker = await decideApproval(engine.db, workspaceId, sequenceId, { decision: 'approved', by: identity.name, reason: null });
  if (asker === null) return;
  await notifyNow(engine, [
    {
      workspaceId,
      kind: 'approval-decided',
      fact: `approval-decided:${newId()}`,
      data: { sequenceId, sequenceName: name, by: identity.name, approved: true },
      to: { users: [asker] },
      except: identity.type === 'user' ? identity.id : undefined,
    },
  ]);
}
