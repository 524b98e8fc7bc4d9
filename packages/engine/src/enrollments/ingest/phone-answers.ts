import { REACHED_BY_PHONE, reachesLead } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { loadVersions } from '../../context/ir-cache.ts';
import { Columns } from '../../sql/columns.ts';
import type { IncomingEvent } from './incoming-event.ts';

/**
 * For each finished task whose outcome means a conversation, the event that says so: only the version of its enrollment knows that,
 * and other sequences of the lead end on it as they do on a reply. The key derives from the task's own, so a report that comes twice
 * counts once.
 */
export async function phoneAnswers(client: ClientBase, events: readonly IncomingEvent[]): Promise<readonly IncomingEvent[]> {
  const tasks = new Columns({ place: 'int', workspace_id: 'uuid', id: 'uuid' });
  for (const [place, { workspaceId, enrollmentId = null, step = null, outcome = null }] of events.entries()) {
    if (enrollmentId !== null && step !== null && outcome !== null) tasks.add({ place, workspace_id: workspaceId, id: enrollmentId });
  }
  if (tasks.length === 0) return [];
  const values: unknown[] = [];
  const { rows } = await client.query<{ place: number; workspace_id: string; version_id: string }>({
    name: 'touchline-versions-of-tasks',
    text: `SELECT i.place, e.workspace_id, e.version_id FROM ${tasks.unnest('i', values)}
      JOIN enrollments e ON e.workspace_id = i.workspace_id AND e.id = i.id ORDER BY i.place`,
    values,
  });
  const versions = await loadVersions(client, rows);
  return rows.flatMap(({ place, version_id }): IncomingEvent[] => {
    const event = events[place];
    const version = versions.get(version_id);
    if (event === undefined || version?.ok !== true) return [];
    const { name, step, outcome, key } = event;
    if (step == null || outcome == null || !reachesLead(version.ir, { name, step, outcome })) return [];
    return [{ ...event, key: `reached:${key}`, name: REACHED_BY_PHONE }];
  });
}
