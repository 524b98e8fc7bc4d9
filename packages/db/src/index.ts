export { createDb } from './create-db.ts';
export { DEFAULT_WORKSPACE_ID, newId } from './ids.ts';
export { ensurePartitions, migrateToLatest } from './migrate.ts';
export { type PoolOptions, createPool } from './pool.ts';
export type * from './schema.ts';
export { ensureSecret } from './secrets.ts';
