import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';

export interface AuditFilter {
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly targetId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly search?: string | undefined;
}

/** Newest first. The id is ordered by time, so it is the position of a page. */
export async function listAudit(
  db: Kysely<Database>,
  workspaceId: string,
  filter: AuditFilter,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const { actorId, action, targetId, from, to, search = '' } = filter;
  let query = db.selectFrom('audit_log').selectAll().where('workspace_id', '=', workspaceId);
  if (cursor !== undefined) query = query.where('id', '<', cursor);
  if (actorId !== undefined) query = query.where('actor_id', '=', actorId);
  if (action !== undefined) query = query.where('action', '=', action);
  if (targetId !== undefined) query = query.where('target_id', '=', targetId);
  if (from !== undefined) query = query.where('at', '>=', new Date(from));
  if (to !== undefined) query = query.where('at', '<', new Date(to));
  for (const part of search.split(/\s+/).filter((word) => word !== '')) {
    const pattern = `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`concat_ws(' ', actor_name, action, target, ip, before::text, after::text) ILIKE ${pattern}`);
  }
  return query.orderBy('id', 'desc').limit(limit).execute();
}

export type AuditRow = Awaited<ReturnType<typeof listAudit>>[number];

export interface AuditStart {
  readonly workspaceId: string;
  readonly id: string;
  readonly actor: { readonly type: 'user' | 'key'; readonly id: string; readonly name: string };
  readonly action: string;
  readonly target: string;
  readonly targetId: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly ip: string;
  readonly sessionId: string | null;
  readonly userAgent: string | null;
  /** Null until the change is done. */
  readonly status: number | null;
}

const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

export async function startAudit(db: Kysely<Database>, entry: AuditStart): Promise<void> {
  const { actor } = entry;
  await db
    .insertInto('audit_log')
    .values({
      workspace_id: entry.workspaceId,
      id: entry.id,
      actor_type: actor.type,
      actor_id: actor.id,
      actor_name: actor.name,
      action: entry.action,
      target: entry.target,
      target_id: entry.targetId,
      before: json(entry.before),
      after: json(entry.after),
      status: entry.status,
      ip: entry.ip,
      session_id: entry.sessionId,
      user_agent: entry.userAgent,
    })
    .execute();
}

export interface AuditEnd {
  readonly status: number;
  readonly targetId: string | null;
  /** Undefined keeps what the request asked for. */
  readonly after?: unknown;
}

export async function endAudit(
  db: Kysely<Database>,
  workspaceId: string,
  id: string,
  { status, targetId, after }: AuditEnd,
): Promise<void> {
  await db
    .updateTable('audit_log')
    .set({ status, target_id: targetId, ...(after === undefined ? {} : { after: json(after) }) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** The request was refused, so nothing changed. */
export async function dropAudit(db: Kysely<Database>, workspaceId: string, id: string): Promise<void> {
  await db.deleteFrom('audit_log').where('workspace_id', '=', workspaceId).where('id', '=', id).execute();
}
