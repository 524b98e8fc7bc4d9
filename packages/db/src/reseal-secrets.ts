import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';
import { placeOf } from './secrets.ts';
import { isSealed, open, seal, sealedBy, sealKeys } from './seal.ts';

/**
 * Seals every secret with the current key: those stored as they are, and those of the key before. Runs with the migrations, so a start
 * completes a rotation. Returns how many changed. @throws Error with a remedy when a key is missing
 */
export async function resealSecrets(db: Kysely<Database>): Promise<number> {
  const keys = sealKeys();
  if (keys === null) return 0;
  return db.transaction().execute(async (trx) => {
    const rows = await trx.selectFrom('secrets').select(['workspace_id', 'id', 'name', 'value']).forUpdate().execute();
    const stale = rows.filter(({ value }) => sealedBy(value) !== keys.current.id);
    for (const { workspace_id, id, name, value } of stale) {
      const place = placeOf(workspace_id, name);
      const text = isSealed(value) ? open(keys, place, value) : value;
      await trx
        .updateTable('secrets')
        .set({ value: seal(keys, place, text) })
        .where('workspace_id', '=', workspace_id)
        .where('id', '=', id)
        .execute();
    }
    return stale.length;
  });
}
