import { Kysely, PostgresDialect } from 'kysely';
import type { Connections } from './workspace-pool.ts';
import type { Database } from './schema.ts';

/** Kysely on an existing pool. The caller owns the pool and ends it. */
export function createDb(pool: Connections): Kysely<Database> {
  const shared = { connect: () => pool.connect(), end: async () => undefined, options: {} };
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: shared }) });
}
