import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';
import { pageOf } from './page.ts';

/** Sandbox messages with the names of what came back from each, first to last. */
function received(db: Kysely<Database>, workspaceId: string) {
  return db
    .selectFrom('sandbox_messages as s')
    .leftJoin('messages as m', (join) => join.onRef('m.workspace_id', '=', 's.workspace_id').onRef('m.id', '=', 's.message_id'))
    .leftJoin('leads as l', (join) => join.onRef('l.workspace_id', '=', 'm.workspace_id').onRef('l.id', '=', 'm.lead_id'))
    .where('s.workspace_id', '=', workspaceId)
    .selectAll('s')
    .select(['l.id as lead_id', 'l.email as lead_email', 'l.phone as lead_phone', 'l.first_name', 'l.last_name'])
    .select(
      // By lead first, the order of the index on events.
      sql<string[]>`coalesce((
        SELECT array_agg(name ORDER BY first) FROM (
          SELECT e.name, min(e.at) AS first FROM events e
          WHERE e.workspace_id = s.workspace_id AND e.lead_id = m.lead_id AND e.message_id = m.id AND e.human IS NOT FALSE GROUP BY e.name
        ) AS back), '{}')`.as('happened'),
    );
}

export type ReceivedRow = Awaited<ReturnType<ReturnType<typeof received>['executeTakeFirstOrThrow']>>;

export interface SandboxFilter {
  readonly recipient?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The newest first. */
export async function listReceived(db: Kysely<Database>, workspaceId: string, { recipient, cursor, limit }: SandboxFilter) {
  let query = received(db, workspaceId);
  if (recipient !== undefined) query = query.where('s.recipient', '=', recipient);
  if (cursor !== undefined) query = query.where('s.id', '<', cursor);
  const rows = await query
    .orderBy('s.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit);
}

export async function findReceived(db: Kysely<Database>, workspaceId: string, id: string): Promise<ReceivedRow | null> {
  return (await received(db, workspaceId).where('s.id', '=', id).executeTakeFirst()) ?? null;
}
