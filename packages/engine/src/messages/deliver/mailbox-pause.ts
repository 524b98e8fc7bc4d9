import { type Connections, newId, type RefusalCause } from '@touchline/db';
import type { Instant } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import { inTransaction } from '../../sql/transaction.ts';

const FIRST_PROBE = 5_000;
const LONGEST_REST = 30 * 60_000;

/** Milliseconds until the next probe: four times longer each time, up to half an hour. */
function probeRest(probes: number): number {
  return Math.min(LONGEST_REST, FIRST_PROBE * 4 ** probes);
}

/** An answer that seems to concern the mailbox. */
export interface MailboxRefusal {
  readonly cause: RefusalCause;
  readonly error: string;
  /** Came before the recipient was named, so it does not concern the message. */
  readonly beforeRecipient: boolean;
  /** When this message was refused like that before. */
  readonly refusedBefore: Instant | null;
  /** It turned out before that a refusal concerned this message alone. */
  readonly refusedAlone: boolean;
  /** The message was the probe of a paused mailbox. */
  readonly probe: boolean;
  /** When this process last had a message of the mailbox accepted. */
  readonly acceptedAt: Instant | null;
}

/**
 * Pauses the mailbox, or defers its next probe. If the server has accepted other mail since it last refused this message,
 * the answer concerns this message only, and the mailbox keeps sending.
 */
export function pauseMailbox(pool: Connections, address: string, refusal: MailboxRefusal, now: Instant): Promise<'mailbox' | 'message'> {
  return inTransaction(pool, async (client) => {
    await client.query('INSERT INTO mailbox_pauses (address) VALUES ($1) ON CONFLICT DO NOTHING', [address]);
    const { rows } = await client.query<{ since: number | null; probes: number; accepted: number | null }>(
      `SELECT floor(extract(epoch FROM since) * 1000)::float8 AS since, probes, floor(extract(epoch FROM accepted_at) * 1000)::float8 AS accepted
       FROM mailbox_pauses WHERE address = $1 FOR UPDATE`,
      [address],
    );
    const { since = null, probes = 0, accepted = null } = rows[0] ?? {};
    const paused = since !== null;
    const acceptedAt = Math.max(accepted ?? 0, refusal.acceptedAt ?? 0);
    const proven = refusal.refusedAlone || (refusal.refusedBefore !== null && acceptedAt >= refusal.refusedBefore);
    if (proven && !refusal.beforeRecipient) {
      if (paused && acceptedAt >= since) await resume(client, address, now);
      else if (refusal.probe) await putOffProbe(client, address, now, FIRST_PROBE);
      return 'message';
    }
    // Messages that were in progress when the pause began add no information.
    if (paused && !refusal.probe) return 'mailbox';
    const rest = probeRest(paused ? probes + 1 : 0);
    await client.query(
      `UPDATE mailbox_pauses SET cause = $2, error = $3, since = coalesce(since, $4), probes = $5, probe_at = $6, probe_by = NULL WHERE address = $1`,
      [address, refusal.cause, refusal.error, new Date(now), paused ? probes + 1 : 0, new Date(now + rest)],
    );
    if (!paused) await recordMailbox(client, address, now, 'paused', { cause: refusal.cause, error: refusal.error });
    return 'mailbox';
  });
}

/** The server accepted a probe. Its messages are queued again by the rounds that follow, see `unpark`. */
export function resumeMailbox(pool: Connections, address: string, now: Instant): Promise<void> {
  return inTransaction(pool, (client) => resume(client, address, now));
}

async function resume(client: PoolClient, address: string, now: Instant): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE mailbox_pauses SET cause = NULL, error = NULL, since = NULL, probes = 0, probe_at = NULL, probe_by = NULL, accepted_at = $2
     WHERE address = $1 AND cause IS NOT NULL`,
    [address, new Date(now)],
  );
  if ((rowCount ?? 0) > 0) await recordMailbox(client, address, now, 'resumed', {});
}

/** A probe without a result about the mailbox: the next one is tried after the given time. */
export async function putOffProbe(client: Pick<PoolClient, 'query'>, address: string, now: Instant, rest: number): Promise<void> {
  await client.query(`UPDATE mailbox_pauses SET probe_at = $2, probe_by = NULL WHERE address = $1 AND cause IS NOT NULL`, [
    address,
    new Date(now + rest),
  ]);
}

/** So that other processes know that the server accepts mail of the mailbox. */
export async function recordAccepted(pool: Connections, address: string, at: Instant): Promise<void> {
  await pool.query(
    `INSERT INTO mailbox_pauses (address, accepted_at) VALUES ($1, $2)
     ON CONFLICT (address) DO UPDATE SET accepted_at = greatest(mailbox_pauses.accepted_at, excluded.accepted_at)`,
    [address, new Date(at)],
  );
}

interface Note {
  readonly cause?: RefusalCause;
  readonly error?: string;
  readonly by?: string | null;
  readonly why?: string | null;
}

export async function recordMailbox(
  client: Pick<PoolClient, 'query'>,
  address: string,
  at: Instant,
  what: 'paused' | 'resume-asked' | 'resumed',
  { cause, error, by, why }: Note,
): Promise<void> {
  await client.query('INSERT INTO mailbox_log (id, address, at, what, cause, error, by, why) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
    newId(),
    address,
    new Date(at),
    what,
    cause ?? null,
    error ?? null,
    by ?? null,
    why ?? null,
  ]);
}
