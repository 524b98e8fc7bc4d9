import type { Instant } from '@touchline/sequence';
import type { EngineDeps } from '../../context/deps.ts';
import { type LoadedVersion, loadVersions } from '../../context/ir-cache.ts';
import { plainArray } from '../../sql/pg-array.ts';
import { inTransaction } from '../../sql/transaction.ts';
import type { PoolClient } from 'pg';
import { claimMessages, nextAttemptAt } from './claim-messages.ts';
import { assignMailboxes } from './assign-mailboxes.ts';
import { mailboxOf, senderKey, usesMailbox } from './mailbox-of.ts';
import { putOffProbe } from './mailbox-pause.ts';
import type { OutboxRow } from './outbox-row.ts';
import { claimProbe, mailboxStandings, park, unpark } from './parked-messages.ts';
import { withOtherSends } from './with-other-sends.ts';

/** After this long the clock is asked again: a batch that waits for a slow provider meets the end of a send window. Milliseconds. */
const STALE = 1_000;
/** Until another message is the probe. Milliseconds. */
const NEXT_PROBE = 1_000;

/** Messages that are this worker's. */
export interface ClaimedBatch {
  readonly rows: readonly OutboxRow[];
  /** How many were claimed; those of a paused mailbox are put aside at once. */
  readonly claimed: number;
  readonly versions: ReadonlyMap<string, LoadedVersion>;
  readonly drained: boolean;
  /** Only when drained; null when nothing is queued. */
  readonly nextAttemptAt: Instant | null;
  /** When they were claimed. */
  readonly now: Instant;
  /** The instant, by the engine's clock. */
  readonly time: () => Promise<Instant>;
}

export async function claimBatch(deps: EngineDeps, workerId: string, limit: number): Promise<ClaimedBatch> {
  const { pool, clock } = deps;
  const claim = await inTransaction(pool, async (client) => {
    const now = await clock.now(client);
    const claimed = await claimMessages(client, now, workerId, limit);
    const known = await loadVersions(client, claimed.rows);
    const assigned = await assignMailboxes(deps, client, claimed.rows, poolIn(known), now);
    const mailbox = await heedMailboxes(deps, client, workerId, assigned, now);
    const versions = mailbox.probes.length === 0 ? known : await loadVersions(client, [...claimed.rows, ...mailbox.probes]);
    const due = [...mailbox.rows, ...(await assignProbes(deps, client, mailbox.probes, versions, now))];
    const drained = claimed.drained && !mailbox.more;
    return {
      now,
      rows: await withOtherSends(client, due, versions, now),
      claimed: claimed.rows.length + mailbox.probes.length,
      drained,
      versions,
      nextAttemptAt: drained ? earlier(await nextAttemptAt(client), mailbox.probeAt) : null,
    };
  });
  let { now } = claim;
  let askedAt = performance.now();
  const time = async (): Promise<Instant> => {
    if (performance.now() - askedAt < STALE) return now;
    const client = await pool.connect();
    try {
      now = await clock.now(client);
      askedAt = performance.now();
      return now;
    } finally {
      client.release();
    }
  };
  return { ...claim, time };
}

interface Heeded {
  /** Of those that were claimed, the ones that may be tried. */
  readonly rows: readonly OutboxRow[];
  readonly probes: readonly OutboxRow[];
  /** Messages were queued again, or are still to be. */
  readonly more: boolean;
  readonly probeAt: Instant | null;
}

/** While a mailbox is paused its messages wait, but for one probe at a time. */
async function heedMailboxes(
  deps: EngineDeps,
  client: PoolClient,
  workerId: string,
  rows: readonly OutboxRow[],
  now: Instant,
): Promise<Heeded> {
  const standings = await mailboxStandings(client, senderKey(deps));
  if (standings.length === 0) return { rows, probes: [], more: false, probeAt: null };
  const paused = new Set(standings.filter((standing) => standing.paused).map(({ key }) => key));
  const waiting = rows.filter((row) => usesMailbox(deps, row) && paused.has(mailboxOf(deps, row)));
  await park(client, workerId, waiting);
  const waitsFor = new Set(waiting.map((row) => mailboxOf(deps, row)));
  const probes: OutboxRow[] = [];
  let more = false;
  let probeAt: Instant | null = null;
  for (const standing of standings) {
    if (!standing.paused) {
      if (standing.parked) await unpark(client, standing.mailboxId);
      more ||= standing.parked;
      continue;
    }
    const claimed = standing.probeAt !== null && standing.probeAt <= now ? await claimProbe(client, now, workerId, standing) : [];
    probes.push(...claimed);
    if (claimed.length === 0 && (standing.parked || waitsFor.has(standing.key))) probeAt = earlier(probeAt, standing.probeAt);
  }
  return { rows: rows.filter((row) => !waiting.includes(row)), probes, more, probeAt };
}

/** A probe tries out the mailbox that it waited for. A message whose mailbox changed in the meantime is no probe. */
async function assignProbes(deps: EngineDeps, client: PoolClient, probes: readonly OutboxRow[], versions: Versions, now: Instant) {
  const assigned = await assignMailboxes(deps, client, probes, poolIn(versions), now);
  const out: OutboxRow[] = [];
  for (const row of assigned) {
    if (row.mailbox_id === (row.mailbox?.id ?? null)) {
      out.push(row);
      continue;
    }
    await putOffProbe(client, row.mailbox_id ?? senderKey(deps), now, NEXT_PROBE);
    out.push({ ...row, probe: false });
  }
  return out;
}

type Versions = ReadonlyMap<string, LoadedVersion>;

const poolIn =
  (versions: Versions) =>
  (row: OutboxRow): readonly string[] | null => {
    const version = versions.get(row.version_id);
    return version?.ok === true ? (version.ir.settings.mailboxes ?? null) : null;
  };

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** Queues claimed messages again that were not submitted. */
export async function release({ pool }: EngineDeps, workerId: string, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  await pool.query(
    `UPDATE messages SET status = CASE WHEN cancel_requested THEN 'canceled' ELSE 'queued' END, claimed_by = NULL, claimed_at = NULL
     WHERE (workspace_id, id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[])) AND status = 'claimed' AND claimed_by = $3 AND submitted_at IS NULL`,
    [plainArray(rows.map((row) => row.workspace_id)), plainArray(rows.map((row) => row.id)), workerId],
  );
}
