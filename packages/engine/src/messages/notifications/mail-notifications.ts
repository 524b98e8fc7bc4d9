import type { Instant } from '@touchline/sequence';
import { backoff } from '../../context/backoff.ts';
import type { EngineDeps } from '../../context/deps.ts';
import { inTransaction } from '../../sql/transaction.ts';
import { legible } from '../deliver/legible.ts';
import { type DueNotification, notificationMail } from './notification-mail.ts';

/** Members per round. */
const BATCH = 50;
/** After this many tries a notification stays in the app alone. */
const MOST_TRIES = 5;
/** A claim of a process that ended before it wrote to the mail server is free again after this long. Milliseconds. */
export const LEASE = 5 * 60_000;

interface Claimed extends DueNotification {
  readonly mail_attempts: number;
  readonly mail_submitted_at: Date | null;
  readonly read_at: Date | null;
  readonly deactivated_at: Date | null;
}

/**
 * Mails due notifications, those of one member in one email. The row of the member is locked for the claim, so two workers do not divide a
 * digest. A claim expires, and `mail_submitted_at` is written before the mail server is contacted: after a crash a notification is mailed
 * again only if the server cannot have it.
 *
 * @returns how many emails went out
 */
export async function mailNotifications(deps: EngineDeps): Promise<number> {
  const { now, rows } = await claim(deps);
  const byMember = Map.groupBy(rows, ({ workspace_id, user_id }) => `${workspace_id} ${user_id}`);
  let mailed = 0;
  for (const claimed of byMember.values()) {
    const doubtful = claimed.filter(({ mail_submitted_at }) => mail_submitted_at !== null);
    const needless = claimed.filter(({ read_at, deactivated_at }) => read_at !== null || deactivated_at !== null);
    if (doubtful.length > 0) await finish(deps, doubtful, { error: 'The process ended while the mail server had it.' });
    if (needless.length > 0) await finish(deps, needless, { error: null });
    const left = claimed.filter((row) => !doubtful.includes(row) && !needless.includes(row));
    if (left.length > 0 && (await mailTo(deps, left, now))) mailed += 1;
  }
  return mailed;
}

async function claim(deps: EngineDeps): Promise<{ readonly now: Instant; readonly rows: readonly Claimed[] }> {
  return inTransaction(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    const { rows } = await client.query<Claimed>({
      name: 'touchline-claim-notifications',
      text: `WITH due AS (
          SELECT DISTINCT workspace_id, user_id FROM (
            SELECT workspace_id, user_id FROM notifications WHERE mail_at <= $1 ORDER BY mail_at LIMIT ${BATCH * 20}
          ) first LIMIT ${BATCH}
        ),
        held AS (
          SELECT m.workspace_id, m.user_id, m.deactivated_at FROM due
          JOIN members m ON m.workspace_id = due.workspace_id AND m.user_id = due.user_id
          FOR NO KEY UPDATE OF m SKIP LOCKED
        )
        UPDATE notifications n SET mail_at = $2, mail_attempts = n.mail_attempts + 1
        FROM held JOIN users u ON u.id = held.user_id JOIN workspaces w ON w.id = held.workspace_id
        WHERE n.workspace_id = held.workspace_id AND n.user_id = held.user_id AND n.mail_at <= $1
        RETURNING n.workspace_id, w.name AS workspace_name, n.id, n.user_id, u.email, n.kind, n.data, n.mail_attempts, n.mail_submitted_at,
          n.read_at, held.deactivated_at`,
      values: [new Date(now), new Date(now + LEASE)],
    });
    return { now, rows: rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
  });
}

async function mailTo(deps: EngineDeps, rows: readonly Claimed[], now: Instant): Promise<boolean> {
  const { channels, sender, baseUrl, logger } = deps;
  const [first] = rows;
  const mail = notificationMail(rows, baseUrl);
  if (first === undefined || mail === null || channels.email === undefined) {
    await finish(deps, rows, { error: mail === null ? null : 'No mail provider is set up.' });
    return false;
  }
  if (!(await submit(deps, rows, now))) return false;
  const domain = sender.address.split('@')[1] ?? 'localhost';
  try {
    const result = await channels.email.send({
      workspaceId: first.workspace_id,
      isTest: false,
      id: first.id,
      from: sender,
      to: first.email,
      ...mail,
      headers: {
        'Message-ID': `<notification-${first.id}@${domain}>`,
        'List-Id': `<notifications.${first.workspace_id}.${domain}>`,
        'Auto-Submitted': 'auto-generated',
      },
    });
    if (result.ok) await finish(deps, rows, { error: null, mailedAt: now });
    else if (result.doubt === null && !result.permanent && first.mail_attempts < MOST_TRIES)
      await finish(deps, rows, { error: result.error, again: now + backoff(first.mail_attempts) });
    else await finish(deps, rows, { error: result.error });
    return result.ok;
  } catch (error) {
    logger.error({ err: error, notificationId: first.id }, 'failed to mail notification');
    await finish(deps, rows, { error: error instanceof Error ? error.message : String(error) });
    return false;
  }
}

const keys = (rows: readonly Claimed[]): readonly [string | undefined, readonly string[]] => [
  rows[0]?.workspace_id,
  rows.map(({ id }) => id),
];

/** False if the claim expired meanwhile, and another worker may have it. */
async function submit({ pool }: EngineDeps, rows: readonly Claimed[], now: Instant): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE notifications SET mail_submitted_at = $3 WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) AND mail_submitted_at IS NULL
       AND mail_attempts = $4`,
    [...keys(rows), new Date(now), rows[0]?.mail_attempts],
  );
  return rowCount === rows.length;
}

interface Result {
  readonly error: string | null;
  readonly mailedAt?: Instant;
  /** When it is tried again. */
  readonly again?: Instant;
}

async function finish({ pool }: EngineDeps, rows: readonly Claimed[], { error, mailedAt, again }: Result): Promise<void> {
  await pool.query(
    `UPDATE notifications SET mail_error = $3, mailed_at = coalesce($4, mailed_at), mail_at = $5, mail_submitted_at = NULL
     WHERE workspace_id = $1 AND id = ANY ($2::uuid[])`,
    [
      ...keys(rows),
      error === null ? null : legible(error),
      mailedAt === undefined ? null : new Date(mailedAt),
      again === undefined ? null : new Date(again),
    ],
  );
}
