import { setTimeout as sleep } from 'node:timers/promises';
import { type AllowList, followMailbox, mailFault, type MailboxPosition } from '@touchline/channels';
import type { PoolClient } from 'pg';
import type { InstallationDeps } from '../context/deps.ts';
import { inWorkspace } from '../context/in-workspace.ts';
import type { ReadableMailbox } from '../mailboxes/list-mailboxes.ts';
import { receiveMail } from './receive-mail.ts';

/** Between two sign-ins after failures: longer each time. A server that refuses the password must not lock the account. Milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 5 * 60_000;
/** A connection that lasted this long was no failure. */
const STEADY = 60_000;

/**
 * Reads the replies of a mailbox until the signal aborts, over any number of broken connections. The position is stored in the
 * transaction of each mail, so that a process that dies misses none and a mail read twice has its effect once.
 */
export async function readMailbox(deps: InstallationDeps, mailbox: ReadableMailbox, allow: AllowList, signal: AbortSignal): Promise<void> {
  const own = inWorkspace(deps, mailbox.workspaceId);
  for (let failures = 0; !signal.aborted;) {
    const begun = performance.now();
    try {
      const { position, readAt } = await positionOf(deps, mailbox);
      await followMailbox({
        login: mailbox.login,
        allow,
        position,
        readAt,
        signal,
        onOpen: (opened) => inOwn(own, (client) => storePosition(client, mailbox, opened)),
        onMail: async ({ position: at, source, isWhole, receivedAt }) => {
          const { workspaceId, id: mailboxId, address } = mailbox;
          await receiveMail(own, { workspaceId, mailboxId, address, source, isWhole, receivedAt }, (client) =>
            storePosition(client, mailbox, at),
          );
        },
      });
    } catch (error) {
      if (signal.aborted) return;
      failures = performance.now() - begun > STEADY ? 1 : failures + 1;
      const { code, message } = mailFault(error, 'IMAP', mailbox.login);
      deps.logger.warn({ mailboxId: mailbox.id, err: error, failures }, 'lost the connection to a mailbox, will retry');
      // A dropped connection is ordinary. The page shows an error that lasts.
      if (failures > 1 || code !== 'other') await noteError(deps, mailbox, message).catch(() => undefined);
      const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 4 ** (failures - 1)) * (0.75 + Math.random() / 2);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function inOwn({ pool }: InstallationDeps, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await work(client);
  } finally {
    client.release();
  }
}

async function positionOf(
  { db }: InstallationDeps,
  { workspaceId, id }: ReadableMailbox,
): Promise<{ readonly position: MailboxPosition; readonly readAt: number | null }> {
  const row = await db
    .selectFrom('mailbox_reads')
    .select(['uid_validity', 'last_uid', 'read_at'])
    .where('workspace_id', '=', workspaceId)
    .where('mailbox_id', '=', id)
    .executeTakeFirst();
  return {
    position: { uidValidity: row?.uid_validity ?? null, lastUid: Number(row?.last_uid ?? 0) },
    readAt: row?.read_at?.getTime() ?? null,
  };
}

async function storePosition(
  client: PoolClient,
  { workspaceId, id }: ReadableMailbox,
  { uidValidity, lastUid }: MailboxPosition,
): Promise<void> {
  await client.query(
    `UPDATE mailbox_reads SET last_uid = CASE WHEN uid_validity = $3 THEN greatest(last_uid, $4) ELSE $4 END, uid_validity = $3,
       since = coalesce(since, now()), read_at = now(), error = NULL
     WHERE workspace_id = $1 AND mailbox_id = $2`,
    [workspaceId, id, uidValidity, lastUid],
  );
}

async function noteError({ pool }: InstallationDeps, { workspaceId, id }: ReadableMailbox, error: string): Promise<void> {
  await pool.query('UPDATE mailbox_reads SET error = $3 WHERE workspace_id = $1 AND mailbox_id = $2', [workspaceId, id, error]);
}
