import { type Channel, type Instant, type Ir, nextTouch, type StepId } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import type { StoreDeps } from '../deps.ts';
import { loadVersions } from '../ir-cache.ts';
import { inTransaction } from '../sql/transaction.ts';
import { lockEnrollments } from '../step/claim.ts';
import { leadFacts } from '../sql/lead-columns.ts';
import { variantOf } from './variant-of.ts';
import { withHistory } from '../step/with-history.ts';

/** What one lead gets next by itself. */
export interface NextMessage {
  readonly step: StepId;
  readonly visit: number;
  readonly channel: Channel;
  readonly variant: string | null;
  /** When, if the lead does nothing until then. */
  readonly at: Instant;
  /** Its texts by their names (`subject`, `body` …), as templates, changes by a person included. Null: a person carries it out. */
  readonly content: Readonly<Record<string, string>> | null;
  /** A person changed it for this lead. */
  readonly rewritten: boolean;
}

export interface EnrollmentRequest {
  readonly workspaceId: string;
  readonly enrollmentId: string;
}

/** The message that is next for an enrollment: the one that waits to be sent, else the next touch to come. Null when there is none. */
export function nextMessage(deps: StoreDeps, request: EnrollmentRequest): Promise<NextMessage | null> {
  return inTransaction(
    deps.pool,
    async (client) => (await findNextMessage(client, request, await deps.clock.now(client)))?.message ?? null,
  );
}

export interface FoundMessage {
  readonly message: NextMessage;
  /** What the lead runs. */
  readonly ir: Ir;
}

/** The same, with the enrollment locked, so that it stays the next one until the caller is done. */
export async function findNextMessage(client: ClientBase, request: EnrollmentRequest, now: Instant): Promise<FoundMessage | null> {
  const { workspaceId, enrollmentId } = request;
  const [row] = await lockEnrollments(client, [{ workspaceId, id: enrollmentId }]);
  if (row === undefined) return null;
  const versions = await loadVersions(client, [row]);
  const version = versions.get(row.version_id);
  if (version === undefined || !version.ok) return null;
  const queued = await queuedMessage(client, request);
  const [told = row] = await withHistory(client, [row], versions);
  const touch = queued ?? nextTouch(version.ir, row.state, { now, enrollmentId, lead: leadFacts(told) });
  if (touch === null) return null;
  const { step, visit, channel, variant, at, byPerson } = touch;
  const own = byPerson ? null : textsOf(version.ir, step, variant);
  const rewritten = await rewriteOf(client, request, step, visit);
  const content = own === null ? null : { ...own, ...rewritten };
  return { message: { step, visit, channel, variant, at, content, rewritten: rewritten !== null }, ir: version.ir };
}

async function queuedMessage(client: ClientBase, { workspaceId, enrollmentId }: EnrollmentRequest) {
  const { rows } = await client.query<{ step: StepId; visit: number; channel: Channel; variant: string | null; at: number }>(
    `SELECT step_id AS step, visit, channel, variant, floor(extract(epoch FROM next_attempt_at) * 1000)::float8 AS at FROM messages
     WHERE workspace_id = $1 AND enrollment_id = $2 AND status = 'queued' AND channel <> 'webhook' ORDER BY id LIMIT 1`,
    [workspaceId, enrollmentId],
  );
  return rows[0] === undefined ? null : { ...rows[0], byPerson: false };
}

/** What of a variant is text; its id and its weight are not. */
function textsOf(ir: Ir, step: StepId, variant: string | null): Readonly<Record<string, string>> | null {
  const found = variantOf(ir.steps[step]?.config, variant);
  if (found === null) return null;
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'id'),
  );
}

async function rewriteOf(
  client: ClientBase,
  { workspaceId, enrollmentId }: EnrollmentRequest,
  step: StepId,
  visit: number,
): Promise<Readonly<Record<string, string>> | null> {
  const { rows } = await client.query<{ content: Readonly<Record<string, string>> }>(
    `SELECT content FROM rewrites WHERE workspace_id = $1 AND enrollment_id = $2 AND step_id = $3 AND visit = $4 AND content <> '{}'`,
    [workspaceId, enrollmentId, step, visit],
  );
  return rows[0]?.content ?? null;
}
