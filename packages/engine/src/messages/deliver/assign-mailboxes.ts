import { type Instant, isChannel, channelDefinition } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import type { EngineDeps } from '../../context/deps.ts';
import { guardMailboxes, type GuardedMailboxes } from '../../mailboxes/guard-mailboxes.ts';
import { chooseMailbox, type MailboxChoice } from '../../mailboxes/choose-mailbox.ts';
import type { Mailbox } from '../../mailboxes/mailbox.ts';
import { MAILBOX_COLUMNS, type MailboxRow, toMailbox } from '../../mailboxes/mailbox-row.ts';
import { Columns } from '../../sql/columns.ts';
import { plainArray } from '../../sql/pg-array.ts';
import type { OutboxRow } from './outbox-row.ts';

/** Claimed messages with the mailbox that sends each. Workspaces without a mailbox cost one look-up per batch. */
export async function assignMailboxes(
  { channels }: Pick<EngineDeps, 'channels'>,
  client: PoolClient,
  rows: readonly OutboxRow[],
  poolOf: (row: OutboxRow) => readonly string[] | null,
  now: Instant,
): Promise<readonly OutboxRow[]> {
  const mailed = rows.filter(({ channel, is_test: isTest }) => isMailed(channel) && channels[channel]?.usesConnected?.(isTest) === true);
  if (mailed.length === 0) return rows;
  const mailboxes = await mailboxesOf(client, mailed);
  if (mailboxes.size === 0) return rows;
  const concerned = mailed.filter((row) => mailboxes.has(row.workspace_id));
  const current = await currentMailboxes(client, concerned);
  const guarded = new Map<string, GuardedMailboxes>();
  for (const [workspaceId, list] of mailboxes) guarded.set(workspaceId, await guardMailboxes(client, workspaceId, list, now));
  const holding = [...guarded.values()].some(({ verdicts }) => [...verdicts.values()].some((verdict) => verdict.holdsFirstTouches));
  const followUps = holding ? await enrollmentsWithSends(client, concerned) : new Set<string>();
  const assigned = new Map<string, Assigned>();
  const choices = new Map<string, MailboxChoice>(
    concerned.map((row): [string, MailboxChoice] => {
      const held = current.get(keyOf(row)) ?? null;
      const guard = guarded.get(row.workspace_id);
      const choice = chooseMailbox(guard?.mailboxes ?? [], {
        leadId: row.lead_id,
        ownerId: row.owner?.id ?? null,
        current: held,
        pool: poolOf(row),
      });
      const verdict = choice.use === 'mailbox' ? guard?.verdicts.get(choice.mailbox.id) : undefined;
      if (verdict?.holdsFirstTouches === true && !followUps.has(row.enrollment_id)) {
        return [row.id, { use: 'none', reason: `Waits as a first touch: ${verdict.reason ?? ''}` }];
      }
      if (choice.use === 'mailbox' && choice.mailbox.id !== held) assigned.set(keyOf(row), { row, mailboxId: choice.mailbox.id });
      return [row.id, choice];
    }),
  );
  await assign(client, [...assigned.values()], now);
  return rows.map((row) => {
    const choice = choices.get(row.id);
    if (choice === undefined || choice.use === 'installation') return row;
    return choice.use === 'mailbox' ? { ...row, mailbox: choice.mailbox } : { ...row, held: choice.reason };
  });
}

interface Assigned {
  readonly row: OutboxRow;
  readonly mailboxId: string;
}

const isMailed = (carrier: OutboxRow['channel']): boolean => isChannel(carrier) && channelDefinition(carrier).fromMailbox === true;
const keyOf = (row: Pick<OutboxRow, 'workspace_id' | 'lead_id'>): string => `${row.workspace_id}:${row.lead_id}`;

async function mailboxesOf(client: PoolClient, rows: readonly OutboxRow[]): Promise<ReadonlyMap<string, readonly Mailbox[]>> {
  const { rows: found } = await client.query<MailboxRow & { workspace_id: string }>({
    name: 'touchline-mailboxes-of-batch',
    text: `SELECT workspace_id, ${MAILBOX_COLUMNS.join(', ')} FROM mailboxes WHERE workspace_id = ANY($1::uuid[]) ORDER BY id`,
    values: [plainArray([...new Set(rows.map((row) => row.workspace_id))])],
  });
  const grouped = Map.groupBy(found, (row) => row.workspace_id);
  return new Map([...grouped].map(([workspaceId, list]) => [workspaceId, list.map(toMailbox)]));
}

async function currentMailboxes(client: PoolClient, rows: readonly OutboxRow[]): Promise<ReadonlyMap<string, string>> {
  const { rows: found } = await client.query<{ workspace_id: string; lead_id: string; mailbox_id: string }>({
    name: 'touchline-mailboxes-of-leads',
    text: `SELECT l.workspace_id, l.lead_id, l.mailbox_id FROM unnest($1::uuid[], $2::uuid[]) AS i(workspace_id, lead_id)
      JOIN lead_mailboxes l ON l.workspace_id = i.workspace_id AND l.lead_id = i.lead_id`,
    values: [plainArray(rows.map((row) => row.workspace_id)), plainArray(rows.map((row) => row.lead_id))],
  });
  return new Map(found.map((row) => [keyOf(row), row.mailbox_id]));
}

/** Enrollments that got an email before. */
async function enrollmentsWithSends(client: PoolClient, rows: readonly OutboxRow[]): Promise<ReadonlySet<string>> {
  const { rows: found } = await client.query<{ enrollment_id: string }>({
    name: 'touchline-enrollments-with-sends',
    text: `SELECT i.enrollment_id FROM unnest($1::uuid[], $2::uuid[]) AS i(workspace_id, enrollment_id) WHERE EXISTS (
        SELECT 1 FROM messages m WHERE m.workspace_id = i.workspace_id AND m.enrollment_id = i.enrollment_id
          AND m.status IN ('sent', 'unconfirmed') AND m.channel = ANY($3)
      )`,
    values: [
      plainArray(rows.map((row) => row.workspace_id)),
      plainArray(rows.map((row) => row.enrollment_id)),
      [...new Set(rows.map((row) => row.channel))],
    ],
  });
  return new Set(found.map((row) => row.enrollment_id));
}

/** In the order of the key, so that two workers that assign the same leads do not deadlock. */
async function assign(client: PoolClient, assigned: readonly Assigned[], now: Instant): Promise<void> {
  if (assigned.length === 0) return;
  const rows = new Columns({ workspace_id: 'uuid', lead_id: 'uuid', mailbox_id: 'uuid' });
  for (const { row, mailboxId } of assigned.toSorted((one, other) => (keyOf(one.row) < keyOf(other.row) ? -1 : 1))) {
    rows.add({ workspace_id: row.workspace_id, lead_id: row.lead_id, mailbox_id: mailboxId });
  }
  const values: unknown[] = [new Date(now)];
  await client.query(
    `INSERT INTO lead_mailboxes (workspace_id, lead_id, mailbox_id, assigned_at) SELECT i.*, $1 FROM ${rows.unnest('i', values)}
     ON CONFLICT (workspace_id, lead_id) DO UPDATE SET mailbox_id = excluded.mailbox_id, assigned_at = excluded.assigned_at`,
    values,
  );
}
