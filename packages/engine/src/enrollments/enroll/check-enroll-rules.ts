import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { plainArray } from '../../sql/pg-array.ts';
import type { LoadedSequence } from './load-sequence.ts';

export type RuleRefusal = 'enrolled-before' | 'too-soon' | 'enrolled-elsewhere';

/** Leads to enroll. */
export interface Asked {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly leadIds: readonly string[];
}

/** Leads that the sequence's rules refuse, with the reason. No query where no rule is set. */
export async function checkEnrollRules(
  client: ClientBase,
  now: Instant,
  sequence: LoadedSequence,
  asked: Asked,
): Promise<ReadonlyMap<string, RuleRefusal>> {
  const refused = new Map<string, RuleRefusal>();
  if (sequence.exclusivity) {
    await lockLeads(client, asked);
    for (const { lead_id } of await runningElsewhere(client, sequence, asked)) refused.set(lead_id, 'enrolled-elsewhere');
  }
  if (sequence.reenroll !== 'always')
    for (const [leadId, reason] of await wasInBefore(client, now, sequence, asked)) refused.set(leadId, reason);
  return refused;
}

/** Two sequences that exclude each other may ask for the same lead at the same moment: one has to wait for the other. */
async function lockLeads(client: ClientBase, { workspaceId, leadIds }: Asked): Promise<void> {
  await client.query('SELECT 1 FROM leads WHERE workspace_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE', [
    workspaceId,
    plainArray(leadIds),
  ]);
}

export interface Elsewhere {
  readonly lead_id: string;
  readonly enrollment_id: string;
  readonly priority: number;
}

/**
 * Running or failed enrollments of these leads in sequences that exclude this one: of its group, or where
 * either of the two excludes every other sequence.
 */
export async function runningElsewhere(client: ClientBase, sequence: LoadedSequence, asked: Asked): Promise<readonly Elsewhere[]> {
  const { rows } = await client.query<Elsewhere>(
    `SELECT e.lead_id, e.id AS enrollment_id, o.priority FROM enrollments e
     JOIN sequences o ON o.workspace_id = e.workspace_id AND o.id = e.sequence_id
     WHERE e.workspace_id = $1 AND e.lead_id = ANY($3::uuid[]) AND e.status <> 'ended' AND e.sequence_id <> $2
       AND (o.exclusive_group = $4 OR o.exclusive_group = '*' OR $4 = '*')`,
    [asked.workspaceId, asked.sequenceId, plainArray(asked.leadIds), sequence.exclusiveGroup],
  );
  return rows;
}

/** An enrollment's last change is its end, or an event that was heard after it: who still answers is not to be bothered yet. */
export async function wasInBefore(
  client: ClientBase,
  now: Instant,
  { reenroll, reenrollDays }: LoadedSequence,
  { workspaceId, sequenceId, leadIds }: Asked,
): Promise<readonly (readonly [string, RuleRefusal])[]> {
  const reason = reenroll === 'never' ? 'enrolled-before' : 'too-soon';
  const { rows } = await client.query<{ lead_id: string }>(
    `SELECT DISTINCT lead_id FROM enrollments
     WHERE workspace_id = $1 AND lead_id = ANY($3::uuid[]) AND sequence_id = $2 AND status NOT IN ('active', 'paused')
       AND ($4::int IS NULL OR updated_at > $5::timestamptz - make_interval(days => $4))`,
    [workspaceId, sequenceId, plainArray(leadIds), reenroll === 'never' ? null : reenrollDays, new Date(now)],
  );
  return rows.map((row) => [row.lead_id, reason] as const);
}
