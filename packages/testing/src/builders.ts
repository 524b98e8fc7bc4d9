import { type Database, DEFAULT_WORKSPACE_ID, type LeadTable, newId } from '@touchline/db';
import type { Insertable, Kysely } from 'kysely';

let count = 0;

/** Stores a lead, with plausible values for missing fields. */
export async function addLead(db: Kysely<Database>, values: Partial<Insertable<LeadTable>> = {}): Promise<{ id: string; email: string }> {
  count += 1;
  const id = values.id ?? newId();
  const email = values.email ?? `lead-${count}-${id.slice(-6)}@example.com`;
  await db
    .insertInto('leads')
    .values({ workspace_id: DEFAULT_WORKSPACE_ID, first_name: 'Ada', last_name: 'Moreau', company: 'Northwind', ...values, id, email })
    .execute();
  return { id, email };
}

/** Stores a sequence with a draft at revision 1. */
export async function addSequence(db: Kysely<Database>, document: unknown, name = 'Test sequence'): Promise<string> {
  const id = newId();
  await db.insertInto('sequences').values({ workspace_id: DEFAULT_WORKSPACE_ID, id, name }).execute();
  await db
    .insertInto('drafts')
    .values({ workspace_id: DEFAULT_WORKSPACE_ID, sequence_id: id, document: JSON.stringify(document) })
    .execute();
  return id;
}
