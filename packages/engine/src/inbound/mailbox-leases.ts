import type { StoreDeps } from '../context/deps.ts';

/** A process that dies holds its mailboxes for this long. */
export const LEASE = "interval '30 seconds'";
/** A process without a heartbeat for this long gets no share. */
const ALIVE = "interval '15 seconds'";

/** A mailbox that this process reads. */
export interface Lease {
  readonly workspaceId: string;
  readonly mailboxId: string;
  /** Changes with its settings, so that the reader signs in again. */
  readonly version: string;
}

/**
 * Renews the leases of a process, claims mailboxes that no process reads, up to its share of all, and gives back what it holds above it.
 * A mailbox has one reader at a time; two readers for a moment would only do double work, since a mail has its effect once.
 */
export async function leaseMailboxes({ pool }: Pick<StoreDeps, 'pool'>, reader: string): Promise<readonly Lease[]> {
  await pool.query(
    `WITH readable AS MATERIALIZED (SELECT workspace_id, id FROM mailboxes WHERE status <> 'disconnected' AND imap IS NOT NULL),
     share AS MATERIALIZED (
       SELECT ceil((SELECT count(*) FROM readable)::numeric
         / greatest(1, (SELECT count(*) FROM worker_processes WHERE heartbeat_at > now() - ${ALIVE})))::int AS n
     ),
     kept AS MATERIALIZED (
       SELECT r.workspace_id, r.mailbox_id FROM mailbox_reads r JOIN readable m ON m.workspace_id = r.workspace_id AND m.id = r.mailbox_id
       WHERE r.reader = $1 ORDER BY r.mailbox_id LIMIT (SELECT n FROM share)
     ),
     renewed AS (
       UPDATE mailbox_reads r SET reader_until = now() + ${LEASE}
       FROM kept WHERE r.workspace_id = kept.workspace_id AND r.mailbox_id = kept.mailbox_id AND r.reader = $1
     ),
     released AS (
       UPDATE mailbox_reads r SET reader = NULL, reader_until = NULL
       WHERE r.reader = $1 AND NOT EXISTS (SELECT FROM kept WHERE kept.workspace_id = r.workspace_id AND kept.mailbox_id = r.mailbox_id)
     )
     INSERT INTO mailbox_reads (workspace_id, mailbox_id, reader, reader_until)
     SELECT m.workspace_id, m.id, $1, now() + ${LEASE} FROM readable m
     LEFT JOIN mailbox_reads r ON r.workspace_id = m.workspace_id AND r.mailbox_id = m.id
     WHERE r.reader IS NULL OR (r.reader <> $1 AND r.reader_until <= now())
     ORDER BY m.id LIMIT (SELECT greatest(0, n - (SELECT count(*) FROM kept)) FROM share)
     ON CONFLICT (workspace_id, mailbox_id) DO UPDATE SET reader = excluded.reader, reader_until = excluded.reader_until
     WHERE mailbox_reads.reader IS NULL OR mailbox_reads.reader_until <= now()`,
    [reader],
  );
  const { rows } = await pool.query<Lease>(
    `SELECT r.workspace_id AS "workspaceId", r.mailbox_id AS "mailboxId", m.updated_at::text AS version
     FROM mailbox_reads r JOIN mailboxes m ON m.workspace_id = r.workspace_id AND m.id = r.mailbox_id
     WHERE r.reader = $1 AND r.reader_until > now()`,
    [reader],
  );
  return rows;
}

/** Gives all mailboxes of a process to the others. */
export async function releaseMailboxes({ pool }: Pick<StoreDeps, 'pool'>, reader: string): Promise<void> {
  await pool.query('UPDATE mailbox_reads SET reader = NULL, reader_until = NULL WHERE reader = $1', [reader]);
}
