export { type PostgresServer, startPostgres } from './postgres-server.ts';
export { type TestDatabase, cloneDatabase, createTestDatabase, makeTemplate } from './test-database.ts';
