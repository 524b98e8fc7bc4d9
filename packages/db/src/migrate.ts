import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { DEFAULT_WORKSPACE_ID } from './ids.ts';
import { ensureRowSecurity } from './ensure-row-security.ts';
import { ensureSecret } from './secrets.ts';
import { resealSecrets } from './reseal-secrets.ts';
import type { Database } from './schema.ts';

const migrationsFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../migrations');

/** Number of month partitions to create beyond the current month. */
const MONTHS_AHEAD = 3;

/**
 * Migrates the database to the newest schema. Any number of processes may call it at once: one migrates, and the others wait and find
 * no pending migration. A failed migration is rolled back. @throws Error with the name of the failed migration
 *
 * @returns names of the migrations that ran
 */
export async function migrateToLatest(db: Kysely<Database>): Promise<string[]> {
  const applied = await db.connection().execute(async (connection) => {
    // Kysely locks while it migrates, but creates its own tables before that, where two processes can collide.
    await sql`SELECT pg_advisory_lock(hashtext('touchline:migrate'))`.execute(connection);
    try {
      // Without a schema, Kysely mistakes tables of the same name in other schemas for its own.
      const { rows } = await sql<{ name: string }>`SELECT current_schema() AS name`.execute(connection);
      const migrator = new Migrator({
        db: connection,
        provider: { getMigrations },
        ...(rows[0] === undefined ? {} : { migrationTableSchema: rows[0].name }),
      });
      await renameMigrations(connection);
      const { error, results = [] } = await migrator.migrateToLatest();
      if (error !== undefined) {
        const failed = results.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`Migration ${failed} failed: ${reason}. The database is unchanged.`, { cause: error });
      }
      await ensureRowSecurity(connection);
      return results.map((result) => result.migrationName);
    } finally {
      await sql`SELECT pg_advisory_unlock(hashtext('touchline:migrate'))`.execute(connection);
    }
  });
  await ensurePartitions(db);
  await ensureSecret(db, DEFAULT_WORKSPACE_ID, 'tracking');
  await resealSecrets(db);
  return applied;
}

/** Migrations that got another name after a database may have run them: old → new. */
const RENAMED = { '0090_draft_saved_by': '0034_draft_saved_by' };

/** Kysely refuses a database with a migration that it does not know. */
async function renameMigrations(connection: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`SELECT to_regclass('kysely_migration') IS NOT NULL AS there`.execute(connection);
  if (rows[0]?.there !== true) return;
  for (const [before, after] of Object.entries(RENAMED))
    await sql`UPDATE kysely_migration SET name = ${after} WHERE name = ${before}`.execute(connection);
}

/** Creates the month partitions that will be needed soon. Cheap if they exist. */
export async function ensurePartitions(db: Kysely<Database>): Promise<void> {
  for (const parent of ['events', 'timeline']) {
    await sql`SELECT ensure_month_partitions(${parent}, ${MONTHS_AHEAD})`.execute(db);
  }
}

async function getMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(migrationsFolder)).filter((file) => /^\d{4}_.+\.ts$/.test(file)).sort();
  const loaded = files.map(async (file) => {
    const module = (await import(pathToFileURL(path.join(migrationsFolder, file)).href)) as Migration;
    return [path.basename(file, '.ts'), module] as const;
  });
  return Object.fromEntries(await Promise.all(loaded));
}
