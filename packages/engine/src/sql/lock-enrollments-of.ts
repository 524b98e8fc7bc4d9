import type { ClientBase } from 'pg';
import { plainArray } from './pg-array.ts';

export interface RowKey {
  readonly workspaceId: string;
  readonly id: string;
}

/**
 * Locks the enrollments that messages or tasks belong to, before those themselves, because stepping and canceling lock
 * in this order: the reverse deadlocks.
 */
export async function lockEnrollmentsOf(client: ClientBase, table: 'messages' | 'tasks', keys: readonly RowKey[]): Promise<void> {
  await client.query(
    `SELECT 1 FROM enrollments e WHERE (e.workspace_id, e.id) IN (
       SELECT x.workspace_id, x.enrollment_id FROM ${table} x WHERE (x.workspace_id, x.id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))
     ) ORDER BY e.id FOR UPDATE`,
    [plainArray(keys.map((key) => key.workspaceId)), plainArray(keys.map((key) => key.id))],
  );
}
