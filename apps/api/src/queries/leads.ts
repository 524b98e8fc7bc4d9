import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';
import { pageOf } from './page.ts';

export interface LeadFilter {
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Leads by what a person would type: part of an address, a name or a company. The newest first. */
export async function listLeads(db: Kysely<Database>, workspaceId: string, { search, cursor, limit }: LeadFilter) {
  let query = db.selectFrom('leads').selectAll().where('workspace_id', '=', workspaceId);
  if (cursor !== undefined) query = query.where('id', '<', cursor);
  for (const word of (search ?? '').split(/\s+/).filter((part) => part !== '')) {
    const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) =>
      eb.or((['email', 'first_name', 'last_name', 'company', 'phone'] as const).map((column) => eb(column, 'ilike', pattern))),
    );
  }
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit);
}
