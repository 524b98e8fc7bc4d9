import type { Database } from '@touchline/db';
import { readEmail } from '@touchline/leads';
import type { Kysely } from 'kysely';

export interface SuppressionFilter {
  readonly search?: string | undefined;
  readonly channel?: string | undefined;
  readonly reason?: string | undefined;
  readonly state: 'in-force' | 'lifted';
}

/** The newest first. */
function suppressions(db: Kysely<Database>, workspaceId: string, { search = '', channel, reason, state }: SuppressionFilter) {
  let query = db.selectFrom('suppressions').selectAll().where('workspace_id', '=', workspaceId);
  query = query.where('lifted_at', state === 'lifted' ? 'is not' : 'is', null);
  if (channel !== undefined) query = query.where('channel', '=', channel);
  if (reason !== undefined) query = query.where('reason', '=', reason);
  if (search !== '') {
    const sought = (readEmail(search) ?? search).toLowerCase();
    query = query.where('address', 'like', `%${sought.replaceAll(/[\\%_]/g, '\\$&')}%`);
  }
  return query.orderBy('id', 'desc');
}

export type SuppressionRow = Awaited<ReturnType<ReturnType<typeof suppressions>['executeTakeFirstOrThrow']>>;

export async function listSuppressions(
  db: Kysely<Database>,
  workspaceId: string,
  { cursor, limit, ...filter }: SuppressionFilter & { readonly cursor?: string | undefined; readonly limit: number },
): Promise<readonly SuppressionRow[]> {
  let query = suppressions(db, workspaceId, filter);
  if (cursor !== undefined) query = query.where('id', '<', cursor);
  return query.limit(limit).execute();
}

export async function findSuppression(db: Kysely<Database>, workspaceId: string, id: string): Promise<SuppressionRow | null> {
  const row = await db
    .selectFrom('suppressions')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
