import { readFile } from 'node:fs/promises';
import { createTestDatabase } from '@touchline/testing';
import { expect, test } from 'vitest';
import { dumpSchema } from './dump-schema.ts';

test('the committed dump equals the schema after all migrations', async () => {
  const database = await createTestDatabase();
  const committed = await readFile(new URL('../schema.sql', import.meta.url), 'utf8');
  expect(await dumpSchema(database.pool), 'Run `pnpm db:dump` and commit packages/db/schema.sql.').toBe(committed);
  await database.drop();
});
