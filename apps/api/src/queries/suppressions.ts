import type { Database } from '@touchline/db';
import { domainToUnicode } from 'node:url';
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
    query = query.where((eb) => eb.or(soughtAs(search).map((part) => eb('address', 'like', `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`))));
  }
  return query.orderBy('id', 'desc');
}

/** What may be part of an address: addresses are stored with domains in Unicode and numbers as digits without their trunk prefix. */
function soughtAs(search: string): readonly string[] {
  const written = (readEmail(search) ?? search).toLowerCase();
  const inUnicode = written.replaceAll(/xn--[a-z0-9-]+/g, (label) => domainToUnicode(label) || label);
  const digits = /^[+\d\s()./-]+$/.test(search) ? search.replaceAll('(0)', '').replaceAll(/\D/g, '').replace(/^0+/, '') : '';
  return [...new Set([inUnicode, ...(digits.length < 3 ? [] : [digits])])];
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
