import type { Channel, Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import type { StoreDeps } from '../../context/deps.ts';
import type { IncomingEvent } from '../ingest/incoming-event.ts';
import { ingest } from '../ingest/ingest.ts';
import { inTransaction } from '../../sql/transaction.ts';

/** A person's decision whether a reply is positive. */
export interface ReplyClass {
  readonly workspaceId: string;
  readonly enrollmentId: string;
  /** Key of the reply's event, as the enrollment's history has it. */
  readonly reply: string;
  /** Sentiment chosen by a person. */
  readonly sentiment: 'positive' | 'negative';
  readonly by: string | null;
  readonly why: string | null;
}

/**
 * A person's classification of a reply, sent as `positive-reply` or `negative-reply` to the enrollments that got the reply: sequences
 * that end on positive replies only have waited for it. False when the enrollment had no such reply. The same class again changes
 * nothing; another class is sent too.
 */
export async function classifyReply(deps: StoreDeps, request: ReplyClass): Promise<boolean> {
  return inTransaction(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    const heard = await whoHeard(client, request);
    await ingest(
      client,
      heard.map((one) => judged(one, request, now)),
      now,
      { by: request.by, why: request.why },
    );
    return heard.length > 0;
  });
}

interface Heard {
  readonly enrollment_id: string;
  readonly lead_id: string;
  readonly step_id: string | null;
  readonly visit: number | null;
  readonly channel: Channel | null;
}

/** The enrollment; also the lead's other running ones, if the reply named none. */
async function whoHeard(client: ClientBase, { workspaceId, enrollmentId, reply }: ReplyClass): Promise<readonly Heard[]> {
  const { rows } = await client.query<Heard>(
    `SELECT DISTINCT ON (e.id) e.id AS enrollment_id, e.lead_id, r.step_id, r.visit, r.channel
     FROM enrollments asked
     JOIN events r ON r.workspace_id = asked.workspace_id AND r.lead_id = asked.lead_id AND r.name = 'replied' AND r.key = $3
       AND (r.enrollment_id IS NULL OR r.enrollment_id = asked.id)
     JOIN enrollments e ON e.workspace_id = asked.workspace_id AND e.lead_id = asked.lead_id
       AND (e.id = asked.id OR (r.enrollment_id IS NULL AND e.status <> 'ended'))
     WHERE asked.workspace_id = $1 AND asked.id = $2`,
    [workspaceId, enrollmentId, reply],
  );
  return rows;
}

function judged({ enrollment_id, lead_id, step_id, visit, channel }: Heard, request: ReplyClass, now: Instant): IncomingEvent {
  const { workspaceId, reply, sentiment } = request;
  return {
    workspaceId,
    key: `${sentiment}:${enrollment_id}:${reply}`,
    name: `${sentiment}-reply`,
    at: now,
    leadId: lead_id,
    enrollmentId: enrollment_id,
    step: step_id,
    visit,
    channel,
  };
}
