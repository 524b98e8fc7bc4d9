import { newId } from '@touchline/db';
import { channelDefinition, CHANNELS } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import type { StoreDeps } from '../context/deps.ts';
import { addressOf } from '../sql/addresses.ts';
import { inTransaction } from '../sql/transaction.ts';
import { ADDRESSES, PERSONAL_TABLES } from './personal-tables.ts';

/** Whose data to erase, and who asked for it. */
export interface EraseLead {
  readonly workspaceId: string;
  readonly leadId: string;
  /** Suppress the addresses too, so that an import cannot bring the person back into a sequence. */
  readonly suppress: boolean;
  readonly by: string | null;
}

/** How many rows the erasure removed and kept. */
export interface Erased {
  readonly enrollments: number;
  readonly messages: number;
  /** Suppressions that stay, by a hash of the address. */
  readonly suppressions: number;
}

/** Erases everything about a lead except hashed suppressions. Active enrollments end with it. Null: there is no such lead. */
export function eraseLead({ pool }: StoreDeps, { workspaceId, leadId, suppress, by }: EraseLead): Promise<Erased | null> {
  const params = [workspaceId, leadId];
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ email: string | null }>(
      'SELECT email FROM leads WHERE workspace_id = $1 AND id = $2 FOR UPDATE',
      params,
    );
    const [lead] = rows;
    if (lead === undefined) return null;
    // A worker that is at one of them finishes first.
    await client.query('SELECT id FROM enrollments WHERE workspace_id = $1 AND lead_id = $2 ORDER BY id FOR UPDATE', params);
    if (suppress) await suppressAddresses(client, workspaceId, leadId, by);
    const { rowCount: suppressions } = await client.query(HASH, params);
    await client.query(AUDIT, [...params, lead.email?.toLowerCase() ?? null]);
    await client.query(NOTIFICATIONS, params);
    const counts: Record<string, number> = {};
    for (const { table, rows: condition } of PERSONAL_TABLES) {
      counts[table] = (await client.query(`DELETE FROM ${table} WHERE workspace_id = $1 AND ${condition}`, params)).rowCount ?? 0;
    }
    await client.query('DELETE FROM leads WHERE workspace_id = $1 AND id = $2', params);
    return { enrollments: counts['enrollments'] ?? 0, messages: counts['messages'] ?? 0, suppressions: suppressions ?? 0 };
  });
}

async function suppressAddresses(client: PoolClient, workspaceId: string, leadId: string, by: string | null): Promise<void> {
  for (const channel of CHANNELS) {
    if (channelDefinition(channel).addressField === 'lead') continue;
    await client.query(
      `INSERT INTO suppressions (workspace_id, id, channel, address, reason, source, by, created_at)
       SELECT $1, $3, $4, ${addressOf('$4::text', 'l')}, 'do-not-contact', 'person', $5, now() FROM leads l
       WHERE l.workspace_id = $1 AND l.id = $2 AND ${addressOf('$4::text', 'l')} IS NOT NULL
       ON CONFLICT DO NOTHING`,
      [workspaceId, leadId, newId(), channel, by],
    );
  }
}

/** Lifted suppressions go. Those in force keep nothing that names the person. */
const HASH = `
  WITH lifted AS (
    DELETE FROM suppressions WHERE workspace_id = $1 AND lifted_at IS NOT NULL AND (lead_id = $2 OR address IN (${ADDRESSES}))
  )
  UPDATE suppressions SET address = suppression_hash($1, address), lead_id = NULL, message_id = NULL, why = NULL
  WHERE workspace_id = $1 AND lifted_at IS NULL AND address IN (${ADDRESSES})`;

/** Entries stay, without what they say about the person. */
const AUDIT = `
  UPDATE audit_log a SET before = NULL, after = NULL
  WHERE a.workspace_id = $1 AND (a.before IS NOT NULL OR a.after IS NOT NULL) AND (
    a.action <> 'eraseLead' AND a.target_id IN (
      SELECT $2::uuid UNION ALL SELECT id FROM enrollments WHERE workspace_id = $1 AND lead_id = $2
      UNION ALL SELECT id FROM messages WHERE workspace_id = $1 AND lead_id = $2
      UNION ALL SELECT id FROM tasks WHERE workspace_id = $1 AND lead_id = $2
    )
    OR strpos(lower(concat(a.before, a.after)), $3::text) > 0
  )`;

const NOTIFICATIONS = `
  DELETE FROM notifications n WHERE n.workspace_id = $1 AND strpos(concat(n.fact, n.data), $2::uuid::text) > 0`;
