import { type Database, DEFAULT_WORKSPACE_ID, newId } from '@touchline/db';
import { type EngineDeps, publish } from '@touchline/engine';
import { templates } from '@touchline/templates';
import { type Kysely, sql } from 'kysely';
import { seedLeads } from './leads.ts';

/**
 * Sample data for a new installation: the first template as a published sequence without enrollments, and a few
 * test leads. Does nothing once any sequence or lead exists, archived ones included. Safe to call from several processes.
 *
 * @returns whether anything was stored
 */
export async function seedIfEmpty(engine: EngineDeps): Promise<boolean> {
  const sequenceId = await engine.db.transaction().execute(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext('touchline:seed'))`.execute(tx);
    return (await isEmpty(tx)) ? store(tx) : null;
  });
  if (sequenceId === null) return false;
  await publish(engine, { workspaceId: DEFAULT_WORKSPACE_ID, sequenceId, revision: 1, note: 'Example' });
  return true;
}

async function isEmpty(db: Kysely<Database>): Promise<boolean> {
  for (const table of ['sequences', 'leads'] as const) {
    const row = await db.selectFrom(table).select('id').where('workspace_id', '=', DEFAULT_WORKSPACE_ID).limit(1).executeTakeFirst();
    if (row !== undefined) return false;
  }
  return true;
}

async function store(db: Kysely<Database>): Promise<string> {
  const [template] = templates;
  if (template === undefined) throw new Error('No template is shipped.');
  const key = { workspace_id: DEFAULT_WORKSPACE_ID, id: newId() };
  await db
    .insertInto('sequences')
    .values({ ...key, name: template.name })
    .execute();
  await db
    .insertInto('drafts')
    .values({ workspace_id: key.workspace_id, sequence_id: key.id, document: JSON.stringify(template.document()) })
    .execute();
  await db
    .insertInto('leads')
    .values(seedLeads.map((lead) => ({ ...lead, workspace_id: DEFAULT_WORKSPACE_ID, id: newId() })))
    .execute();
  return key.id;
}
