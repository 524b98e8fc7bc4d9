import type { Database } from '@touchline/db';
import { readEmail } from '@touchline/leads';
import { type Kysely, sql } from 'kysely';
import { ownedBy } from './lead-owners.ts';
import { pageOf } from './page.ts';

export interface LeadFilter {
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  /** Leads of this user; null: leads without an owner. */
  readonly ownerId?: string | null | undefined;
  readonly limit: number;
}

/**
 * Leads by search text: a whole address or number, found by index however many leads exist, otherwise parts of an
 * address, a name or a company. The newest first.
 */
export async function listLeads(db: Kysely<Database>, workspaceId: string, { search = '', cursor, ownerId, limit }: LeadFilter) {
  // An address as it is stored, whichever form was typed.
  const words = search
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => readEmail(part) ?? part);
  let page = db
    .selectFrom('leads')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) page = page.where('id', '<', cursor);
  if (ownerId !== undefined) page = page.where(ownedBy(sql.ref('owner'), ownerId));
  const [word] = words;
  if (word !== undefined && words.length === 1) {
    // Both have an index. Parts have none, and reading 300,000 leads takes more than half a second.
    const named = await page
      .where((eb) =>
        eb.or([
          sql<boolean>`id = ANY (ARRAY(SELECT id FROM leads_with_email(${workspaceId}, ${[word.toLowerCase()]})))`,
          eb('phone', '=', word),
        ]),
      )
      .execute();
    if (named.length > 0) return pageOf(named, limit);
  }
  for (const part of words) {
    const pattern = `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`;
    page = page.where((eb) =>
      eb.or((['email', 'first_name', 'last_name', 'company', 'phone'] as const).map((column) => eb(column, 'ilike', pattern))),
    );
  }
  return pageOf(await page.execute(), limit);
}
