import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';
import { SEALED_COLUMNS, type SealedColumn, sealedPlace } from './sealed-columns.ts';
import { isSealed, open, seal, sealedBy, type SealKeys, sealKeys } from './seal.ts';

/**
 * Seals every secret with the current key: those stored as they are, and those of the key before. Runs with the migrations, so a start
 * completes a rotation. Returns how many changed. @throws Error with a remedy when a key is missing
 */
export async function resealSecrets(db: Kysely<Database>): Promise<number> {
  const keys = sealKeys();
  if (keys === null) return 0;
  return db.transaction().execute(async (trx) => {
    let changed = 0;
    for (const column of SEALED_COLUMNS) changed += await resealColumn(trx, column, keys);
    return changed;
  });
}

async function resealColumn(trx: Kysely<Database>, sealed: SealedColumn, keys: SealKeys): Promise<number> {
  const [table, column, named] = [sql.table(sealed.table), sql.ref(sealed.column), sql.ref(sealed.name)];
  const { rows } = await sql<{ workspace_id: string; id: string; name: string; value: string }>`
    SELECT workspace_id, id, ${named}::text AS name, ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL FOR UPDATE`.execute(trx);
  const stale = rows.filter(({ value }) => sealedBy(value) !== keys.current.id);
  for (const { workspace_id, id, name, value } of stale) {
    const place = sealedPlace(sealed, workspace_id, name);
    const text = isSealed(value) ? open(keys, place, value) : value;
    await sql`UPDATE ${table} SET ${column} = ${seal(keys, place, text)} WHERE workspace_id = ${workspace_id} AND id = ${id}`.execute(trx);
  }
  return stale.length;
}
