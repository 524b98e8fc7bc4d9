import type { ChannelAdapter } from '@touchline/channels';
import type { EngineDeps } from '../../context/deps.ts';
import { recordResults } from './resolve-unconfirmed.ts';
import type { RowKey } from '../../sql/lock-enrollments-of.ts';
import { inTransaction, onConnection } from '../../sql/transaction.ts';

/** Messages looked up at once. */
const BATCH = 500;
/** Time after submission until a copy appears. Milliseconds. */
const SOONEST = 60_000;
/** Messages not found by then are left for a person. */
const LONGEST = 86_400_000;

const FOUND = 'A copy of it is in the folder of sent mail.';

/**
 * Looks up unconfirmed messages at providers that can tell. Messages with a copy in the sent folder count as sent.
 * The others stay unconfirmed, for a person: not every server keeps copies, and a missing one proves nothing.
 *
 * @returns how many were found
 */
export async function reconcile(deps: EngineDeps): Promise<number> {
  const asked = Object.values(deps.channels).map((adapter) => askOne(deps, adapter));
  return (await Promise.all(asked)).reduce((sum, found) => sum + found, 0);
}

async function askOne(deps: EngineDeps, { channel, provider, lookUp }: ChannelAdapter): Promise<number> {
  if (lookUp === undefined) return 0;
  const unconfirmed = await unconfirmedMessages(deps, channel);
  if (unconfirmed.size === 0) return 0;
  const answer = await lookUp([...unconfirmed.keys()]);
  if (!answer.ok) {
    deps.logger.warn({ channel, provider, error: answer.error }, 'sent-folder lookup failed');
    return 0;
  }
  const found = [...unconfirmed].flatMap(([messageId, key]) => (answer.sent.has(messageId) ? [key] : []));
  if (found.length === 0) return 0;
  return inTransaction(deps.pool, async (client) =>
    recordResults(client, await deps.clock.now(client), found, 'went-out', { by: null, why: FOUND }),
  );
}

/** By Message-ID. Where there are more than one takes, chance decides: those that are found nowhere must not hide the others. */
async function unconfirmedMessages({ pool, clock }: EngineDeps, channel: string): Promise<ReadonlyMap<string, RowKey>> {
  const rows = await onConnection(pool, async (client) => {
    const now = await clock.now(client);
    const found = await client.query<{ message_id: string; workspace_id: string; id: string }>(
      `SELECT headers->>'Message-ID' AS message_id, workspace_id, id FROM messages
       WHERE status = 'unconfirmed' AND channel = $1 AND headers ? 'Message-ID' AND submitted_at BETWEEN $2 AND $3
       ORDER BY random() LIMIT ${BATCH}`,
      [channel, new Date(now - LONGEST), new Date(now - SOONEST)],
    );
    return found.rows;
  });
  return new Map(rows.map(({ message_id, workspace_id, id }) => [message_id, { workspaceId: workspace_id, id }]));
}
