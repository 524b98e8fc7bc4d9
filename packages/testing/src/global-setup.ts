import { startPostgres } from './postgres-server.ts';
import { makeTemplate } from './test-database.ts';

/**
 * Vitest's global setup of the database tests: one server per run, unless TEST_DATABASE_URL is set, and a migrated template
 * that every test file clones. Test processes get both from their environment.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given === undefined ? await startPostgres() : { url: given, stop: async () => undefined };
  process.env['TEST_DATABASE_URL'] = server.url;
  const template = await makeTemplate(server.url);
  process.env['TEST_DATABASE_TEMPLATE'] = template.name;
  return async () => {
    await template.drop();
    await server.stop();
  };
}
