import type { LeadOwner } from '@touchline/db';
import type { EngineDeps } from '../../context/deps.ts';
import { backoff } from '../../context/backoff.ts';
import { legible } from '../deliver/legible.ts';
import { inTransaction } from '../../sql/transaction.ts';

const BATCH = 50;
/** After this many tries the alert stays in the app alone. */
const MOST = 5;

interface Row {
  readonly workspace_id: string;
  readonly id: string;
  readonly lead_id: string;
  readonly text: string;
  readonly mail_attempts: number;
  readonly owner: LeadOwner | null;
  readonly email: string | null;
  readonly name: string;
  readonly is_test: boolean;
  /** The owner is a member, whose notification of the alert is mailed by the settings. */
  readonly is_notified: boolean;
}

/**
 * Mails alerts to owners of leads who are no members. Members get a notification instead. These emails go to the team, so send windows, limits and suppressions of leads do not
 * apply. An alert is claimed before it is sent: after a crash in between it is only in the app, and never mailed twice.
 *
 * @returns how many were mailed
 */
export async function mailAlerts(deps: EngineDeps): Promise<number> {
  const now = await inTransaction(deps.pool, (client) => deps.clock.now(client));
  const { rows } = await deps.pool.query<Row>(
    `UPDATE alerts a SET mailed_at = $1, mail_attempts = a.mail_attempts + 1
     FROM (
       SELECT workspace_id, id FROM alerts WHERE mailed_at IS NULL AND (next_mail_at IS NULL OR next_mail_at <= $1)
       ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
     ) picked JOIN alerts b ON b.workspace_id = picked.workspace_id AND b.id = picked.id
     LEFT JOIN leads l ON l.workspace_id = b.workspace_id AND l.id = b.lead_id
     WHERE a.workspace_id = picked.workspace_id AND a.id = picked.id
     RETURNING a.workspace_id, a.id, a.lead_id, a.text, a.mail_attempts, l.owner, l.email, coalesce(l.is_test, false) AS is_test,
       EXISTS (SELECT FROM members m JOIN users u ON u.id = m.user_id WHERE m.workspace_id = b.workspace_id AND m.deactivated_at IS NULL
         AND (u.id::text = l.owner->>'id' OR u.email = lower(btrim(l.owner->>'email')))) AS is_notified,
       coalesce(nullif(btrim(concat_ws(' ', l.first_name, l.last_name)), ''), l.email, 'A lead') AS name`,
    [new Date(now)],
  );
  let mailed = 0;
  for (const row of rows) {
    if (row.is_notified) continue;
    const error = await send(deps, row);
    if (error === null) mailed += 1;
    else await note(deps, row, error, now);
  }
  return mailed;
}

interface Failure {
  readonly text: string;
  /** Worth another try: it surely did not go out. */
  readonly again: boolean;
}

async function send({ channels, sender, baseUrl, logger }: EngineDeps, row: Row): Promise<Failure | null> {
  const to = row.owner?.email?.trim() ?? '';
  if (to === '') return { text: 'The lead has no owner with a mail address.', again: false };
  if (channels.email === undefined) return { text: 'No mail provider is set up.', again: false };
  const link = `${baseUrl}/leads/${row.lead_id}`;
  const domain = sender.address.split('@')[1] ?? 'localhost';
  try {
    const result = await channels.email.send({
      workspaceId: row.workspace_id,
      isTest: row.is_test,
      id: row.id,
      from: sender,
      to,
      subject: `Alert: ${row.name}`.replaceAll(/\s+/g, ' ').slice(0, 200),
      text: `${row.text}\n\n${row.name}${row.email === null ? '' : ` <${row.email}>`}\n${link}\n`,
      html: null,
      headers: { 'Message-ID': `<alert-${row.id}@${domain}>`, 'Auto-Submitted': 'auto-generated' },
    });
    return result.ok ? null : { text: result.error, again: result.doubt === null && !result.permanent };
  } catch (error) {
    logger.error({ err: error, alertId: row.id }, 'failed to mail alert');
    return { text: error instanceof Error ? error.message : String(error), again: false };
  }
}

async function note({ pool }: EngineDeps, row: Row, { text, again }: Failure, now: number): Promise<void> {
  const retry = again && row.mail_attempts < MOST;
  await pool.query(
    `UPDATE alerts SET mail_error = $3, mailed_at = CASE WHEN $4 THEN NULL ELSE mailed_at END, next_mail_at = $5 WHERE workspace_id = $1 AND id = $2`,
    [row.workspace_id, row.id, legible(text), retry, retry ? new Date(now + backoff(row.mail_attempts)) : null],
  );
}
