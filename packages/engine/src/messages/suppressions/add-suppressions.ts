import { newId, type SuppressionSource } from '@touchline/db';
import type { Channel } from '@touchline/sequence';
import type { StoreDeps } from '../../context/deps.ts';
import { Columns } from '../../sql/columns.ts';
import { inTransaction } from '../../sql/transaction.ts';
import { consentOf, CONSENTS, ofAddress } from '../../sql/addresses.ts';

/** One address to suppress, on one channel. */
export interface NewSuppression {
  readonly channel: Channel;
  /** As suppressions write it: a mail address in lower case, a number in E.164. */
  readonly address: string;
  readonly reason: string;
}

/** Addresses to suppress. */
export interface AddSuppressions {
  readonly workspaceId: string;
  readonly rows: readonly NewSuppression[];
  readonly source: SuppressionSource;
  readonly by: string | null;
  readonly why: string | null;
  /** Counts without changing anything. */
  readonly dryRun?: boolean;
}

/** A bounced address may be fixed. The other reasons are the person's wish, which revokes the consent too. */
const FAULTS = ['bounced'];

/**
 * Suppresses addresses. Existing suppressions stay as they are, so the same file again changes nothing. Leads
 * with such an address lose their consent to the channel, which steps check. Their queued messages are not sent.
 *
 * @returns places in the list of those that are new
 */
export async function addSuppressions(deps: StoreDeps, asked: AddSuppressions): Promise<ReadonlySet<number>> {
  const { workspaceId, rows, source, by, why, dryRun = false } = asked;
  if (rows.length === 0) return new Set();
  const columns = new Columns({ place: 'int', id: 'uuid', channel: 'text', address: 'text', reason: 'text' });
  for (const [place, row] of rows.entries()) columns.add({ place, id: newId(), ...row });
  return inTransaction(deps.pool, async (client) => {
    const values: unknown[] = [workspaceId];
    const given = columns.unnest('i', values);
    const { rows: fresh } = await client.query<{ place: number }>(
      `SELECT DISTINCT ON (i.channel, i.address) i.place FROM ${given}
       WHERE NOT EXISTS (
         SELECT 1 FROM suppressions x WHERE x.workspace_id = $1 AND x.channel = i.channel AND x.address = i.address AND x.lifted_at IS NULL
       ) ORDER BY i.channel, i.address, i.place`,
      values,
    );
    const places = new Set(fresh.map(({ place }) => place));
    if (dryRun || places.size === 0) return places;
    const now = new Date(await deps.clock.now(client));
    const params: unknown[] = [workspaceId, source, by, why, now, FAULTS, [...places]];
    const source_ = columns.unnest('i', params);
    const consents = Object.entries(CONSENTS).map(
      ([channel, column]) =>
        `${column} = ${column} AND NOT EXISTS (SELECT 1 FROM hit WHERE hit.lead_id = l.id AND hit.channel = '${channel}')`,
    );
    await client.query(
      `WITH i AS MATERIALIZED (SELECT * FROM ${source_} WHERE i.place = ANY($7)),
        hit AS MATERIALIZED (
          SELECT i.place, i.channel, l.id AS lead_id, coalesce(${consentOf('i.channel', 'l')}, false) AS agreed
          FROM i JOIN leads l ON l.workspace_id = $1 AND ${ofAddress('i.channel', 'l', 'i.address')}
          WHERE NOT i.reason = ANY($6)
        ),
        withdrawn AS (
          UPDATE leads l SET updated_at = $5, ${consents.join(', ')}
          FROM (SELECT id FROM leads WHERE workspace_id = $1 AND id IN (SELECT lead_id FROM hit) ORDER BY id FOR UPDATE) locked
          WHERE l.workspace_id = $1 AND l.id = locked.id
        )
        INSERT INTO suppressions (workspace_id, id, channel, address, reason, source, by, why, created_at, took_consent)
        SELECT $1, i.id, i.channel, i.address, i.reason, $2, $3, $4, $5,
          EXISTS (SELECT 1 FROM hit WHERE hit.place = i.place AND hit.agreed)
        FROM i ON CONFLICT DO NOTHING`,
      params,
    );
    return places;
  });
}
