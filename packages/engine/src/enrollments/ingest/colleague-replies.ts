import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';
import type { IncomingEvent } from './incoming-event.ts';

/** With this many leads, a company name is a placeholder such as “none” or “self-employed”. */
export const MOST_COLLEAGUES = 1_000;

interface Colleague {
  /** Of the reply in the list. */
  readonly place: number;
  readonly replied_by: string;
  readonly enrollment_id: string;
  readonly lead_id: string;
}

/**
 * For each reply by a person, an event for the running enrollments of leads at the same company whose sequence ends when a colleague
 * answers. One query for all replies, none without replies. Keys derive from the reply's key, so that a reply reported again
 * has no second effect.
 *
 * Companies are compared by name, ignoring case (in any language), Unicode form and surrounding spaces. Email domains are not used:
 * telling a company's domain from a mail provider's needs a list, and a wrong guess ends sequences of strangers. Colleagues of test
 * leads are test leads.
 */
export async function colleagueReplies(client: ClientBase, events: readonly IncomingEvent[]): Promise<readonly IncomingEvent[]> {
  const replies = new Columns({ place: 'int', workspace_id: 'uuid', lead_id: 'uuid', enrollment_id: 'uuid', at: 'timestamptz' });
  for (const [place, { name, human, workspaceId, leadId = null, enrollmentId = null, at }] of events.entries()) {
    if (name !== 'replied' || human === false || (leadId === null && enrollmentId === null)) continue;
    replies.add({ place, workspace_id: workspaceId, lead_id: leadId, enrollment_id: enrollmentId, at });
  }
  if (replies.length === 0) return [];
  const values: unknown[] = [MOST_COLLEAGUES + 1];
  const { rows } = await client.query<Colleague>({
    name: 'touchline-colleagues',
    text: `WITH told AS MATERIALIZED (
        SELECT i.place, i.at, l.workspace_id, l.id, l.is_test, folded(l.company) AS company
        FROM ${replies.unnest('i', values)}
        LEFT JOIN enrollments own ON i.lead_id IS NULL AND own.workspace_id = i.workspace_id AND own.id = i.enrollment_id
        JOIN leads l ON l.workspace_id = i.workspace_id AND l.id = coalesce(i.lead_id, own.lead_id)
        WHERE btrim(l.company) <> '' AND EXISTS (SELECT 1 FROM versions v WHERE v.workspace_id = i.workspace_id AND ${ENDING})
      )
      SELECT told.place, told.id AS replied_by, e.id AS enrollment_id, e.lead_id
      FROM told
      CROSS JOIN LATERAL leads_of_company(told.workspace_id, told.company, $1::int) company (ids)
      JOIN enrollments e ON e.workspace_id = told.workspace_id AND e.lead_id = ANY(company.ids) AND e.lead_id <> told.id
        AND e.status <> 'ended' AND e.enrolled_at <= told.at
      JOIN leads c ON c.workspace_id = e.workspace_id AND c.id = e.lead_id AND c.is_test = told.is_test
      WHERE cardinality(company.ids) < $1
        AND EXISTS (SELECT 1 FROM versions v WHERE v.workspace_id = e.workspace_id AND v.id = e.version_id AND ${ENDING})
      ORDER BY told.place, e.id`,
    values,
  });
  return rows.flatMap(({ place, replied_by, enrollment_id, lead_id }): IncomingEvent[] => {
    const reply = events[place];
    if (reply === undefined) return [];
    const { workspaceId, key, at } = reply;
    return [
      {
        workspaceId,
        key: `colleague:${enrollment_id}:${key}`,
        name: COLLEAGUE_REPLIED,
        at,
        leadId: lead_id,
        enrollmentId: enrollment_id,
        properties: { colleague: replied_by },
      },
    ];
  });
}

const COLLEAGUE_REPLIED = 'colleague-replied';
/** As the index on versions has it. */
const ENDING = `v.ir->'settings'->'exitConditions' @> '[{"name": "${COLLEAGUE_REPLIED}"}]'`;
