import { newId } from '@touchline/db';
import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';
import type { Author } from '../../enrollments/step/batch-rows.ts';
import type { NextMessage } from './find-next-messages.ts';
import type { Texts } from './texts-of.ts';

/**
 * Replaces the texts of the given messages, or removes what a person wrote (null), and records it in the history of
 * each lead with who and why. Two statements, however many there are.
 */
export async function writeTexts(
  client: ClientBase,
  workspaceId: string,
  messages: readonly (Pick<NextMessage, 'step' | 'visit'> & { readonly enrollmentId: string })[],
  content: Texts | null,
  { by, why }: Author,
  now: Instant,
): Promise<void> {
  if (messages.length === 0) return;
  const written = new Columns({ enrollment_id: 'uuid', step_id: 'text', visit: 'int', line: 'uuid' });
  for (const { enrollmentId, step, visit } of messages) written.add({ enrollment_id: enrollmentId, step_id: step, visit, line: newId() });
  await (content === null ? takeBack(client, workspaceId, written) : put(client, workspaceId, written, content, by, now));
  const told: unknown[] = [workspaceId, new Date(now), JSON.stringify([{ what: 'act', act: 'rewrite' }]), by, why];
  await client.query(
    `INSERT INTO timeline (workspace_id, id, enrollment_id, lead_id, sequence_id, at, entries, by, why)
     SELECT $1, w.line, e.id, e.lead_id, e.sequence_id, $2, $3, $4, $5 FROM ${written.unnest('w', told)}
     JOIN enrollments e ON e.workspace_id = $1 AND e.id = w.enrollment_id`,
    told,
  );
}

type Written = Columns<'enrollment_id' | 'step_id' | 'visit' | 'line'>;

async function put(client: ClientBase, workspaceId: string, written: Written, content: Texts, by: string | null, now: Instant) {
  const values: unknown[] = [workspaceId, JSON.stringify(content), by, new Date(now)];
  await client.query(
    `INSERT INTO rewrites (workspace_id, enrollment_id, step_id, visit, content, by, created_at)
     SELECT $1, w.enrollment_id, w.step_id, w.visit, $2, $3, $4 FROM ${written.unnest('w', values)}
     ON CONFLICT (workspace_id, enrollment_id, step_id, visit) DO UPDATE SET content = excluded.content, by = excluded.by, created_at = excluded.created_at`,
    values,
  );
}

/** The rows stay, because they also hold the opening line. */
async function takeBack(client: ClientBase, workspaceId: string, written: Written) {
  const values: unknown[] = [workspaceId];
  await client.query(
    `UPDATE rewrites r SET content = '{}' FROM ${written.unnest('w', values)}
     WHERE r.workspace_id = $1 AND r.enrollment_id = w.enrollment_id AND r.step_id = w.step_id AND r.visit = w.visit`,
    values,
  );
}
