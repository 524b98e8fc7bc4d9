import type { PoolClient } from 'pg';

/**
 * Ends the pause of a mailbox and queues its waiting messages again, so that the next round chooses a mailbox for each, and tries
 * this one if it is active. Returns how many waited.
 */
export async function freeMessages(client: Pick<PoolClient, 'query'>, workspaceId: string, id: string): Promise<number> {
  await client.query(
    `UPDATE mailbox_pauses SET cause = NULL, error = NULL, since = NULL, probes = 0, probe_at = NULL, probe_by = NULL WHERE address = $1`,
    [id],
  );
  const { rowCount } = await client.query(
    `UPDATE messages SET parked = false, error = NULL WHERE workspace_id = $1 AND mailbox_id = $2 AND status = 'queued' AND parked`,
    [workspaceId, id],
  );
  await client.query(`SELECT pg_notify('touchline_wake', '{"due":null,"send":true}')`);
  return rowCount ?? 0;
}
