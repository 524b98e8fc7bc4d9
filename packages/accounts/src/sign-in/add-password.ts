import { type Database, newId } from '@touchline/db';
import type { Kysely } from 'kysely';

/** Stores the hashed password of a user who has none, where better-auth looks for it. */
export async function addPassword(db: Kysely<Database>, userId: string, hashed: string): Promise<void> {
  await db
    .insertInto('accounts')
    .values({ id: newId(), user_id: userId, account_id: userId, provider_id: 'credential', password: hashed })
    .execute();
}
