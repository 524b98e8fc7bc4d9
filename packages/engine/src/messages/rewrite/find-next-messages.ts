import { type Channel, type Instant, type Ir, nextTouch, type StepId } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { loadVersions } from '../../context/ir-cache.ts';
import { leadFacts } from '../../sql/lead-columns.ts';
import { plainArray } from '../../sql/pg-array.ts';
import type { EnrollmentRow } from '../../enrollments/step/enrollment-row.ts';
import { attachHistory } from '../../enrollments/step/attach-history.ts';
import { type Texts, textsOf } from './texts-of.ts';
import { isTouch } from '../../sql/addresses.ts';

/** The next automatic message of one lead. */
export interface NextMessage {
  readonly step: StepId;
  readonly visit: number;
  readonly channel: Channel;
  readonly variant: string | null;
  /** When it is due, if the lead does nothing until then. */
  readonly at: Instant;
  /** Its texts, changes by a person included. Null: a person carries it out. */
  readonly content: Texts | null;
  /** A person changed it for this lead. */
  readonly rewritten: boolean;
}

export interface FoundMessage {
  readonly message: NextMessage;
  /** The version that the lead runs. */
  readonly ir: Ir;
  /** Texts that a person wrote for this lead. */
  readonly written: Texts | null;
}

/**
 * The next message of each given enrollment of a workspace: the queued one, otherwise the next touch.
 * Enrollments without a next message are left out. A few queries for all of them.
 *
 * @param hold keeps queued messages from being submitted until the transaction ends. The enrollments are already locked, the
 *   order in which delivery results lock
 */
export async function findNextMessages(
  client: ClientBase,
  workspaceId: string,
  rows: readonly EnrollmentRow[],
  now: Instant,
  { hold }: { readonly hold: boolean },
): Promise<ReadonlyMap<string, FoundMessage>> {
  const versions = await loadVersions(client, rows);
  const ids = plainArray(rows.map((row) => row.id));
  const queued = await queuedMessages(client, workspaceId, ids, hold);
  const written = await writtenTexts(client, workspaceId, ids);
  const found = new Map<string, FoundMessage>();
  for (const row of await attachHistory(client, rows, versions)) {
    const version = versions.get(row.version_id);
    if (version?.ok !== true) continue;
    const { ir } = version;
    const touch = queued.get(row.id) ?? nextTouch(ir, row.state, { now, enrollmentId: row.id, lead: leadFacts(row) });
    if (touch === null) continue;
    const { step, visit, channel, variant, at, manual } = touch;
    const own = manual ? null : textsOf(ir, step, variant);
    const texts = written.get(touchKey(row.id, step, visit)) ?? null;
    const content = own === null ? null : { ...own, ...texts };
    found.set(row.id, { message: { step, visit, channel, variant, at, content, rewritten: texts !== null }, ir, written: texts });
  }
  return found;
}

interface QueuedMessage {
  readonly enrollment_id: string;
  readonly step: StepId;
  readonly visit: number;
  readonly channel: Channel;
  readonly variant: string | null;
  readonly at: Instant;
}

/** The first of each enrollment. */
async function queuedMessages(client: ClientBase, workspaceId: string, ids: string, hold: boolean) {
  const { rows } = await client.query<QueuedMessage>(
    `SELECT enrollment_id, step_id AS step, visit, channel, variant, floor(extract(epoch FROM next_attempt_at) * 1000)::float8 AS at
     FROM messages WHERE workspace_id = $1 AND enrollment_id = ANY($2::uuid[]) AND status = 'queued' AND ${isTouch('channel')}
     ORDER BY id${hold ? ' FOR UPDATE' : ''}`,
    [workspaceId, ids],
  );
  const first = new Map<string, QueuedMessage & { readonly manual: false }>();
  for (const row of rows) if (!first.has(row.enrollment_id)) first.set(row.enrollment_id, { ...row, manual: false });
  return first;
}

async function writtenTexts(client: ClientBase, workspaceId: string, ids: string): Promise<ReadonlyMap<string, Texts>> {
  const { rows } = await client.query<{ enrollment_id: string; step_id: StepId; visit: number; content: Texts }>(
    `SELECT enrollment_id, step_id, visit, content FROM rewrites
     WHERE workspace_id = $1 AND enrollment_id = ANY($2::uuid[]) AND content <> '{}'`,
    [workspaceId, ids],
  );
  return new Map(rows.map((row) => [touchKey(row.enrollment_id, row.step_id, row.visit), row.content]));
}

const touchKey = (enrollmentId: string, step: StepId, visit: number): string => `${enrollmentId} ${visit} ${step}`;
