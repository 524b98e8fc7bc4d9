import { type Database, newId } from '@touchline/db';
import { hashPassword } from 'better-auth/crypto';
import { type Kysely, sql } from 'kysely';
import { joinAllWorkspaces } from '../identity/local-person.ts';
import { hashToken } from '../tokens/token.ts';
import { addPassword } from './add-password.ts';

/** Name, address and password of the person who uses the owner link. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Uses the owner link: the first person of local mode gets the name, the address and the password, or a new user becomes an admin of
 * all workspaces. False: the link is unknown, used or expired, or there is an owner.
 */
export async function createOwner(db: Kysely<Database>, token: string, person: NewPerson): Promise<boolean> {
  // Anyone can send a token, and hashing a password takes long on purpose.
  const open = await db
    .selectFrom('owner_links')
    .select('token_hash')
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  if (open === undefined) return false;
  const hashed = await hashPassword(person.password);
  return db.transaction().execute(async (trx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext('touchline:first-person'))`.execute(trx);
    const used = await trx
      .updateTable('owner_links')
      .set({ used_at: sql<Date>`now()` })
      .where('token_hash', '=', hashToken(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst();
    if (used.numUpdatedRows !== 1n) return false;
    const first = await trx
      .selectFrom('users as u')
      .select(['u.id', sql<boolean>`EXISTS (SELECT 1 FROM accounts a WHERE a.user_id = u.id)`.as('hasAccount')])
      .orderBy('u.created_at')
      .orderBy('u.id')
      .limit(1)
      .executeTakeFirst();
    if (first?.hasAccount === true) return false;
    const values = { name: person.name, email: person.email.toLowerCase(), email_verified: true };
    const id = first?.id ?? newId();
    await trx
      .insertInto('users')
      .values({ id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...values, updated_at: sql<Date>`now()` }))
      .execute();
    await joinAllWorkspaces(trx, id);
    await addPassword(trx, id, hashed);
    return true;
  });
}
