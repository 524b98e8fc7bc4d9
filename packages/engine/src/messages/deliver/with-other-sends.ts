import { type Channel, type Instant, keepsDistance, stepDefinition } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import type { LoadedVersion } from '../../context/ir-cache.ts';
import { Columns } from '../../sql/columns.ts';
import type { OutboxRow } from './outbox-row.ts';
import { isTouch } from '../../sql/addresses.ts';

/** Other messages that the lead got or is about to get, from any sequence. */
export interface OtherSends {
  /** Messages that went out, and tasks that people got. */
  readonly sent: readonly { readonly channel: Channel; readonly at: Instant }[];
  /** When the first message on the same channel is tried that goes out before this one; the present instant for one on its way. */
  readonly open: Instant | null;
}

/** Messages of a lead further back than any guard looks. */
const LOOKS_BACK = 62 * 86_400_000;

/**
 * Adds the lead's other messages and tasks that limits depend on, for messages whose version has limits. In the claiming transaction:
 * a lead is locked until it commits, so of two workers that claim two messages of one lead at the same instant one sees the other's.
 * A message that does not get the lock waits. The locks are advisory, block nothing and leave nothing behind.
 */
export async function withOtherSends(
  client: ClientBase,
  rows: readonly OutboxRow[],
  versions: ReadonlyMap<string, LoadedVersion>,
  now: Instant,
): Promise<readonly OutboxRow[]> {
  const asking = rows.filter((row) => isGuarded(row, versions.get(row.version_id)));
  if (asking.length === 0) return rows;
  const free = await lockLeads(client, asking);
  const found = await findSends(client, asking, now);
  return rows.map((row) => {
    const sends = found.get(row.id);
    if (sends === undefined) return row;
    return { ...row, others: free.has(row.lead_id) ? sends : { ...sends, open: now } };
  });
}

function isGuarded(row: OutboxRow, version: LoadedVersion | undefined): boolean {
  if (version?.ok !== true || row.lead_id === null || !keepsDistance(version.ir.settings)) return false;
  const kind = version.ir.steps[row.step_id]?.kind;
  return kind !== undefined && (stepDefinition(kind)?.touch ?? null) !== null;
}

/** @returns the leads that no other transaction is claiming for */
async function lockLeads(client: ClientBase, rows: readonly OutboxRow[]): Promise<ReadonlySet<string>> {
  const leads = new Columns({ id: 'uuid' });
  for (const id of new Set(rows.map((row) => row.lead_id))) leads.add({ id });
  const values: unknown[] = [];
  const { rows: locked } = await client.query<{ id: string; free: boolean }>({
    name: 'touchline-lock-leads',
    text: `SELECT i.id, pg_try_advisory_xact_lock(hashtextextended(i.id::text, 0)) AS free FROM ${leads.unnest('i', values)}`,
    values,
  });
  return new Set(locked.flatMap(({ id, free }) => (free ? [id] : [])));
}

/**
 * By the index on leads to their enrollments, messages and tasks. Of the same enrollment every earlier message goes first, of another one
 * only due messages: one that waits there for days must not delay this one, and keeps its distance when its time comes.
 */
async function findSends(client: ClientBase, rows: readonly OutboxRow[], now: Instant): Promise<ReadonlyMap<string, OtherSends>> {
  const asked = new Columns({ workspace_id: 'uuid', id: 'uuid', lead_id: 'uuid' });
  for (const { workspace_id, id, lead_id } of rows) asked.add({ workspace_id, id, lead_id });
  const values: unknown[] = [new Date(now), new Date(now - LOOKS_BACK)];
  const source = asked.unnest('i', values);
  const mine = `$${values.push(rows.map(({ id }) => id))}::uuid[]`;
  const { rows: found } = await client.query<OtherSends & { readonly id: string }>({
    name: 'touchline-other-sends',
    text: `SELECT i.id, coalesce(json_agg(json_build_object('channel', s.channel, 'at', s.at)) FILTER (WHERE s.at IS NOT NULL), '[]') AS sent,
        min(s.open) AS open
      FROM ${source} JOIN messages m ON m.workspace_id = i.workspace_id AND m.id = i.id
      CROSS JOIN LATERAL (
        SELECT o.channel, CASE WHEN o.status IN ('sent', 'unconfirmed') THEN ${milliseconds('coalesce(o.sent_at, o.submitted_at)')} END AS at,
          CASE WHEN o.channel = m.channel AND o.status IN ('queued', 'claimed') AND (
            (o.created_at, o.id) < (m.created_at, m.id) AND (o.enrollment_id = m.enrollment_id OR o.status = 'claimed' OR o.next_attempt_at <= $1)
            OR o.status = 'claimed' AND o.id <> ALL (${mine})
          ) THEN CASE o.status WHEN 'claimed' THEN ${milliseconds('$1::timestamptz')} ELSE ${milliseconds('o.next_attempt_at')} END END AS open
        FROM enrollments e JOIN messages o ON o.workspace_id = e.workspace_id AND o.enrollment_id = e.id
        WHERE e.workspace_id = i.workspace_id AND e.lead_id = i.lead_id AND o.id <> i.id AND o.is_test = m.is_test
          AND ${isTouch('o.channel')} AND (o.created_at >= $2 OR o.status IN ('queued', 'claimed'))
        UNION ALL
        SELECT t.channel, ${milliseconds('t.created_at')}, NULL FROM tasks t
        WHERE t.workspace_id = i.workspace_id AND t.lead_id = i.lead_id AND t.is_test = m.is_test AND t.purpose = 'touch'
          AND t.status <> 'canceled' AND t.created_at >= $2
          AND NOT (t.enrollment_id = m.enrollment_id AND t.step_id = m.step_id AND t.visit = m.visit)
      ) s
      GROUP BY i.id`,
    values,
  });
  return new Map(found.map(({ id, sent, open }) => [id, { sent, open }]));
}

function milliseconds(column: string): string {
  return `floor(extract(epoch FROM ${column}) * 1000)::float8`;
}
