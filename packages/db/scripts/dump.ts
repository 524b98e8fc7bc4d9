import { writeFile } from 'node:fs/promises';
import { cloneDatabase, makeTemplate, startPostgres } from '@touchline/testing';
import { dumpSchema } from '../src/dump-schema.ts';

/** `pnpm db:dump`: writes the schema after all migrations to `schema.sql`. Run it after adding a migration. */
const server = await startPostgres();
try {
  const template = await makeTemplate(server.url);
  const database = await cloneDatabase(server.url, template.name);
  await writeFile(new URL('../schema.sql', import.meta.url), await dumpSchema(database.pool));
  await database.drop();
} finally {
  await server.stop();
}
