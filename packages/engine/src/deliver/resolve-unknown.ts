import type { EngineDeps } from '../deps.ts';
import { inTransaction } from '../sql/transaction.ts';

export interface UnknownResolution {
  readonly workspaceId: string;
  readonly messageId: string;
  /** What a person found out: it went out, or it did not and should. */
  readonly resolution: 'sent' | 'send-again';
}

/** Settles a message of which nobody knew whether it went out. False when it is not, or no longer, `unknown`. */
export async function resolveUnknown(deps: EngineDeps, { workspaceId, messageId, resolution }: UnknownResolution): Promise<boolean> {
  return inTransaction(deps.pool, async (client) => {
    const values = [workspaceId, messageId, new Date(await deps.clock.now(client))];
    const { rows } = await client.query<{ sequence_id: string }>(RESOLUTIONS[resolution], values);
    const [resolved] = rows;
    if (resolved === undefined) return false;
    await client.query(
      `SELECT pg_notify('touchline_wake', '{"due":null,"send":true}'),
        pg_notify('touchline_changes', json_build_object('sequenceId', $1::text)::text)`,
      [resolved.sequence_id],
    );
    return true;
  });
}

/** Without `claimed_by` a process that comes back from the dead changes nothing any more: the person has decided. */
const RESOLUTIONS: Record<UnknownResolution['resolution'], string> = {
  sent: `
    WITH resolved AS (
      UPDATE messages SET status = 'sent', sent_at = coalesce(handed_at, $3), provider_id = coalesce(provider_id, headers->>'Message-ID'),
        error = NULL, claimed_by = NULL
      WHERE workspace_id = $1 AND id = $2 AND status = 'unknown' RETURNING workspace_id, sequence_id, step_id
    ),
    counted AS (
      INSERT INTO flow_counts (workspace_id, id, sequence_id, step_id, what, n)
      SELECT workspace_id, gen_random_uuid(), sequence_id, step_id, 'sent', 1 FROM resolved
    )
    SELECT sequence_id FROM resolved`,
  'send-again': `
    UPDATE messages SET status = 'queued', next_attempt_at = $3, handed_at = NULL, error = NULL, claimed_by = NULL
    WHERE workspace_id = $1 AND id = $2 AND status = 'unknown' RETURNING sequence_id`,
};
