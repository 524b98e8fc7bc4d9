import { type Connections, newId } from '@touchline/db';
import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { Columns } from '../sql/columns.ts';
import { NOTIFICATION_KINDS, type NotificationData, type NotificationKind } from './kinds.ts';
import { nextDigest } from './next-digest.ts';
import { deliveryOf } from './preferences.ts';
import { activeMembers, leadsOf, type Recipient, recipientsOf } from './recipients.ts';

/** Who gets a notification. Members who are deactivated get none. */
export type Recipients =
  /** The owner of a lead. Without one, the roles that the kind names in `withoutOwner`. */
  | { readonly ownerOf: string }
  | { readonly users: readonly string[] }
  | { readonly roles: readonly ('viewer' | 'rep' | 'marketer' | 'revops' | 'admin')[] };

interface NoticeOf<Kind extends NotificationKind> {
  readonly workspaceId: string;
  readonly kind: Kind;
  /**
   * What happened, in a form that is the same each time: `reply:<id of the event>`. A member gets the same fact once. Left out for
   * grouped kinds, whose facts add up.
   */
  readonly fact?: string;
  /** `leadName` is filled in from the lead. */
  readonly data: Omit<NotificationData[Kind], 'leadName'>;
  readonly to: Recipients;
  /** User who caused it and knows already. */
  readonly except?: string | undefined;
}

/** Something that members should know. */
export type Notice = { [Kind in NotificationKind]: NoticeOf<Kind> }[NotificationKind];

/** After a mail about a grouped kind, the next one waits this long. Milliseconds. */
const BETWEEN_GROUPED = 3_600_000;

/** Members per NOTIFY, whose payload has at most 8,000 bytes. */
const PER_SIGNAL = 80;

/**
 * Stores notifications in the caller's transaction, so they are there exactly when their cause is. The bell of each recipient follows at
 * the commit, and a worker mails them by the recipient's settings. Call it last in a transaction: a grouped row stays locked until
 * the end.
 *
 * A new kind is a line in `NotificationData` and a row of `NOTIFICATION_KINDS` (`kinds.ts`); nothing else lists kinds.
 *
 * ```ts
 * await notify(client, now, [{ workspaceId, kind: 'reply', fact: `reply:${eventId}`, data: { leadId }, to: { ownerOf: leadId } }]);
 * ```
 *
 * @returns the recipients of each notice, also of one that they had before
 */
export async function notify(client: ClientBase, now: Instant, notices: readonly Notice[]): Promise<readonly (readonly string[])[]> {
  if (notices.length === 0) return [];
  const members = await activeMembers(client, [...new Set(notices.map(({ workspaceId }) => workspaceId))]);
  if (members.length === 0) return notices.map(() => []);
  const leads = await leadsOf(client, notices);
  const reached = notices.map((notice) => recipientsOf(notice, members, leads));
  const rows = new Map<string, Row>();
  for (const [index, notice] of notices.entries()) {
    const lead = 'ownerOf' in notice.to ? leads.get(`${notice.workspaceId} ${notice.to.ownerOf}`) : undefined;
    const data = { ...notice.data, ...(lead === undefined ? {} : { leadName: lead.name }) };
    for (const recipient of reached[index] ?? []) addRow(rows, { ...notice, data }, recipient, now);
  }
  await store(client, now, [...rows.values()]);
  return reached.map((recipients) => recipients.map(({ user_id }) => user_id));
}

interface Row {
  readonly workspace_id: string;
  readonly user_id: string;
  readonly kind: NotificationKind;
  readonly fact: string;
  readonly grouped: boolean;
  readonly in_app: boolean;
  readonly mail_at: Instant | null;
  data: Record<string, unknown>;
}

type Told = Pick<Notice, 'workspaceId' | 'kind' | 'fact'> & { readonly data: Record<string, unknown> };

function addRow(rows: Map<string, Row>, { workspaceId, kind, fact, data }: Told, recipient: Recipient, now: Instant): void {
  const wanted = deliveryOf(kind, recipient.kinds ?? {});
  const { inApp } = wanted;
  // The first person in local mode has a placeholder for an address.
  const mail = wanted.mail && !recipient.email.endsWith('@localhost');
  if (!inApp && !mail) return;
  const grouped = NOTIFICATION_KINDS[kind].grouped === true;
  if (!grouped && fact === undefined) throw new Error(`A notification of kind ${kind} needs a fact.`);
  const key = grouped ? kind : (fact as string);
  const place = `${workspaceId} ${recipient.user_id} ${key}`;
  const before = rows.get(place);
  if (before !== undefined) {
    if (grouped) before.data = { ...data, count: countOf(before.data) + countOf(data) };
    return;
  }
  rows.set(place, {
    workspace_id: workspaceId,
    user_id: recipient.user_id,
    kind,
    fact: key,
    grouped,
    in_app: inApp,
    mail_at: mail ? mailTime(now, recipient) : null,
    data: { ...data },
  });
}

const countOf = ({ count }: Record<string, unknown>): number => (typeof count === 'number' ? count : 1);

/** When a notification of now is mailed. */
export function mailTime(now: Instant, { digest_hour, time_zone }: Pick<Recipient, 'digest_hour' | 'time_zone'>): Instant {
  return digest_hour === null ? now : nextDigest(now, digest_hour, time_zone ?? 'UTC');
}

async function store(client: ClientBase, now: Instant, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = new Columns({
    workspace_id: 'uuid',
    id: 'uuid',
    user_id: 'uuid',
    kind: 'text',
    fact: 'text',
    grouped: 'bool',
    data: 'jsonb',
    in_app: 'bool',
    mail_at: 'timestamptz',
  });
  // In order: transactions that add to the same grouped rows in another order would wait for each other.
  const place = ({ workspace_id, user_id, fact }: Row): string => `${workspace_id} ${user_id} ${fact}`;
  for (const row of rows.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)))
    columns.add({ ...row, id: newId(), data: JSON.stringify(row.data) });
  const values: unknown[] = [new Date(now)];
  const { rows: stored } = await client.query<{ workspace_id: string; user_id: string }>({
    name: 'touchline-notify',
    text: `INSERT INTO notifications AS n (workspace_id, id, user_id, kind, fact, data, in_app, created_at, mail_at)
      SELECT i.workspace_id, i.id, i.user_id, i.kind, i.fact, i.data, i.in_app, $1, i.mail_at FROM ${columns.unnest('i', values)}
      ON CONFLICT (workspace_id, user_id, fact) DO UPDATE SET id = excluded.id, created_at = excluded.created_at, read_at = NULL,
        in_app = excluded.in_app, mail_submitted_at = NULL, mail_attempts = 0, mail_error = NULL,
        data = excluded.data || jsonb_build_object('count', (excluded.data->>'count')::int
          + CASE WHEN n.read_at IS NULL THEN (n.data->>'count')::int ELSE 0 END),
        mail_at = CASE WHEN excluded.mail_at IS NULL THEN NULL
          ELSE greatest(excluded.mail_at, n.mailed_at + interval '${BETWEEN_GROUPED} milliseconds') END
      WHERE n.kind = ANY ($${values.length + 1}::text[])
      RETURNING n.workspace_id, n.user_id`,
    values: [...values, GROUPED],
  });
  await announce(
    client,
    stored.map(({ workspace_id, user_id }) => ({ workspaceId: workspace_id, userId: user_id })),
  );
  if (rows.some(({ mail_at }) => mail_at !== null)) await client.query(`SELECT pg_notify('touchline_wake', '{"due":null,"send":true}')`);
}

const GROUPED = Object.entries(NOTIFICATION_KINDS).flatMap(([kind, { grouped }]) => (grouped === true ? [kind] : []));

interface Member {
  readonly workspaceId: string;
  readonly userId: string;
}

/** Refreshes the bells of these members at the commit. */
export async function announce(client: Pick<Connections, 'query'>, members: readonly Member[]): Promise<void> {
  const ids = [...new Set(members.map(({ workspaceId, userId }) => `${workspaceId} ${userId}`))];
  const payloads: string[] = [];
  for (let at = 0; at < ids.length; at += PER_SIGNAL) payloads.push(JSON.stringify({ members: ids.slice(at, at + PER_SIGNAL) }));
  if (payloads.length > 0) await client.query(`SELECT pg_notify('touchline_changes', p) FROM unnest($1::text[]) AS p`, [payloads]);
}
