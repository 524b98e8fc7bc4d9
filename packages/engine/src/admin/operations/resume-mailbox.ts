import type { StoreDeps } from '../../context/deps.ts';
import { recordMailbox } from '../../messages/deliver/mailbox-pause.ts';
import { inTransaction } from '../../sql/transaction.ts';
import type { Author } from '../../enrollments/step/batch-rows.ts';

export interface ResumeMailbox extends Author {
  /** Of the installation's sender the address, of a connected mailbox the id. */
  readonly key: string;
}

/**
 * A person says that a paused mailbox may send again. One message is tried at once, and all others follow when the server takes it;
 * without a message to try, the mailbox is resumed as it is. Recorded with who and why. False when it is not paused.
 */
export async function askToResume({ pool, clock }: Pick<StoreDeps, 'pool' | 'clock'>, { key, by, why }: ResumeMailbox): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const now = await clock.now(client);
    const { rows } = await client.query<{ waiting: boolean }>(
      `SELECT EXISTS (
         SELECT 1 FROM messages WHERE status = 'queued' AND parked
           AND (mailbox_id = CASE WHEN position('@' IN $1) = 0 THEN $1::uuid END OR (position('@' IN $1) > 0 AND mailbox_id IS NULL))
       ) AS waiting
       FROM mailbox_pauses WHERE address = $1 AND cause IS NOT NULL FOR UPDATE`,
      [key],
    );
    const [row] = rows;
    if (row === undefined) return false;
    await recordMailbox(client, key, now, 'resume-asked', { by, why });
    await client.query(
      row.waiting
        ? 'UPDATE mailbox_pauses SET probe_at = $2, probe_by = NULL WHERE address = $1'
        : `UPDATE mailbox_pauses SET cause = NULL, error = NULL, since = NULL, probes = 0, probe_at = NULL, probe_by = NULL,
             accepted_at = coalesce(accepted_at, $2) WHERE address = $1`,
      [key, new Date(now)],
    );
    if (!row.waiting) await recordMailbox(client, key, now, 'resumed', { by, why });
    await client.query(`SELECT pg_notify('touchline_wake', '{"due":null,"send":true}')`);
    return true;
  });
}
