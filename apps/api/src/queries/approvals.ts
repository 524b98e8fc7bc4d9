import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';

/** The approval request of a sequence, with the revision of its draft. Null: there is no such sequence. */
export async function findApproval(db: Kysely<Database>, workspaceId: string, sequenceId: string) {
  const row = await db
    .selectFrom('sequences as s')
    .innerJoin('workspaces as w', 'w.id', 's.workspace_id')
    .innerJoin('drafts as d', (join) => join.onRef('d.workspace_id', '=', 's.workspace_id').onRef('d.sequence_id', '=', 's.id'))
    .leftJoin('approval_requests as a', (join) => join.onRef('a.workspace_id', '=', 's.workspace_id').onRef('a.sequence_id', '=', 's.id'))
    .where('s.workspace_id', '=', workspaceId)
    .where('s.id', '=', sequenceId)
    .select(['s.name', 'w.needs_approval', 'd.revision as draft', 'a.revision', 'a.user_id', 'a.by', 'a.text'])
    .select(['a.created_at', 'a.decision', 'a.decided_by', 'a.decided_at', 'a.reason'])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { revision, user_id: userId, by, created_at: at } = row;
  const request =
    revision === null || userId === null || by === null || at === null
      ? null
      : {
          revision,
          stale: revision !== row.draft && row.decision === null,
          userId,
          by,
          text: row.text,
          at: at.toISOString(),
          decision: row.decision,
          decidedBy: row.decided_by,
          decidedAt: row.decided_at?.toISOString() ?? null,
          reason: row.reason,
        };
  return { name: row.name, draft: row.draft, approval: { required: row.needs_approval, request } };
}

interface Asked {
  readonly revision: number;
  readonly userId: string;
  readonly by: string;
  readonly text: string | null;
}

/** Replaces the request before. False: the draft is at another revision. */
export async function askForApproval(db: Kysely<Database>, workspaceId: string, sequenceId: string, asked: Asked): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO approval_requests (workspace_id, sequence_id, revision, user_id, by, text)
    SELECT d.workspace_id, d.sequence_id, d.revision, ${asked.userId}, ${asked.by}, ${asked.text} FROM drafts d
    WHERE d.workspace_id = ${workspaceId} AND d.sequence_id = ${sequenceId} AND d.revision = ${asked.revision}
    ON CONFLICT (workspace_id, sequence_id) DO UPDATE SET revision = excluded.revision, user_id = excluded.user_id, by = excluded.by,
      text = excluded.text, created_at = now(), decision = NULL, decided_by = NULL, decided_at = NULL, reason = NULL`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

interface Decision {
  readonly decision: 'approved' | 'declined';
  readonly by: string;
  readonly reason: string | null;
}

/** Who asked; null: no request is open. */
export async function decideApproval(
  db: Kysely<Database>,
  workspaceId: string,
  sequenceId: string,
  { decision, by, reason }: Decision,
): Promise<string | null> {
  const row = await db
    .updateTable('approval_requests')
    .set({ decision, decided_by: by, decided_at: sql`now()`, reason })
    .where('workspace_id', '=', workspaceId)
    .where('sequence_id', '=', sequenceId)
    .where('decision', 'is', null)
    .returning('user_id')
    .executeTakeFirst();
  return row?.user_id ?? null;
}
