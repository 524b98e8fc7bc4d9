import type { Database, TaskStatus } from '@touchline/db';
import { storedStepConfig } from '@touchline/sequence';
import { type Kysely, sql } from 'kysely';
import { ownedBy } from './lead-owners.ts';
import { pageOf } from './page.ts';

/** Tasks with their lead and the text of the published step. */
function tasks(db: Kysely<Database>, workspaceId: string) {
  return db
    .selectFrom('tasks as t')
    .innerJoin('leads as l', (join) => join.onRef('l.workspace_id', '=', 't.workspace_id').onRef('l.id', '=', 't.lead_id'))
    .innerJoin('sequences as s', (join) => join.onRef('s.workspace_id', '=', 't.workspace_id').onRef('s.id', '=', 't.sequence_id'))
    .leftJoin('versions as v', (join) => join.onRef('v.workspace_id', '=', 't.workspace_id').onRef('v.id', '=', 't.version_id'))
    .where('t.workspace_id', '=', workspaceId)
    .selectAll('t')
    .select([
      's.name as sequence_name',
      'l.email',
      'l.phone',
      'l.linkedin',
      'l.first_name',
      'l.last_name',
      'l.company',
      'l.tier',
      'l.time_zone',
      'l.source',
      'l.stage',
      'l.tags',
      'l.fields',
      'l.consent_email',
      'l.consent_sms',
      'l.consent_call',
      'l.owner',
    ])
    .select([
      sql<unknown>`v.ir #> ARRAY['steps', t.step_id, 'config']`.as('stored_config'),
      sql<number | null>`(v.ir->>'irVersion')::int`.as('ir_version'),
    ]);
}

type StoredTask = Awaited<ReturnType<ReturnType<typeof tasks>['executeTakeFirstOrThrow']>>;

/** `config` is null if the lead's version no longer exists. */
export type TaskRow = Omit<StoredTask, 'stored_config' | 'ir_version'> & { readonly config: Record<string, unknown> | null };

/** The stored version may be older than this program, so its settings are upgraded. */
function withConfig({ stored_config, ir_version, ...task }: StoredTask): TaskRow {
  return { ...task, config: ir_version === null ? null : (storedStepConfig(ir_version, stored_config) as Record<string, unknown> | null) };
}

export interface TaskFilter {
  readonly status: TaskStatus;
  readonly cursor?: string | undefined;
  /** Tasks for leads of this user; null: of leads without an owner. */
  readonly ownerId?: string | null | undefined;
  readonly limit: number;
}

/** Open tasks: the most urgent first. Closed ones: the newest first. The cursor is the last task's id. */
export async function listTasks(db: Kysely<Database>, workspaceId: string, { status, cursor, ownerId, limit }: TaskFilter) {
  const isOpen = status === 'open';
  let query = tasks(db, workspaceId).where('t.status', '=', status);
  if (ownerId !== undefined) query = query.where(ownedBy(sql.ref('l.owner'), ownerId));
  if (cursor !== undefined) {
    const after = sql`(SELECT due_at, id FROM tasks WHERE workspace_id = ${workspaceId} AND id = ${cursor})`;
    query = query.where(isOpen ? sql<boolean>`(t.due_at, t.id) > ${after}` : sql<boolean>`t.id < ${cursor}::uuid`);
  }
  const rows = await (isOpen ? query.orderBy('t.due_at').orderBy('t.id') : query.orderBy('t.id', 'desc')).limit(limit + 1).execute();
  return pageOf(rows.map(withConfig), limit);
}

export async function findTask(db: Kysely<Database>, workspaceId: string, id: string): Promise<TaskRow | null> {
  const task = await tasks(db, workspaceId).where('t.id', '=', id).executeTakeFirst();
  return task === undefined ? null : withConfig(task);
}
