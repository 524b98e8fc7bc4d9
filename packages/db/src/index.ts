export { type DatabaseNeeds, type DatabaseProblem, databaseProblem } from './check/database-problem.ts';
export { createDb } from './create-db.ts';
export { DEFAULT_WORKSPACE_ID, newId } from './ids.ts';
export { ensurePartitions, migrateToLatest } from './migrate.ts';
export { createPool, POOL_SIZE, type PoolOptions } from './pool.ts';
export { doubling, retry, type RetryOptions } from './retry.ts';
export type * from './schema.ts';
export { ensureSecret } from './secrets.ts';
