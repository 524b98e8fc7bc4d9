import { loadModule } from 'libpg-query';
import { beforeAll, expect, test } from 'vitest';
import { tenantTables } from './tenant-tables.ts';
import { unkeyedTables } from './unkeyed-tables.ts';

beforeAll(() => loadModule());

const TABLES = new Set(['leads', 'enrollments', 'messages']);
const unkeyed = (statement: string): string[] => unkeyedTables(statement, TABLES);

test('the dump of the schema names the tables of workspaces, partitioned ones and views among them', () => {
  expect([...tenantTables()]).toEqual(expect.arrayContaining(['leads', 'enrollments', 'events', 'timeline', 'timeline_lines']));
  expect([...tenantTables()]).not.toEqual(expect.arrayContaining(['workspaces']));
});

test.each([
  'SELECT 1',
  'SELECT * FROM workspaces',
  'SELECT * FROM graphile_worker.messages',
  'SELECT * FROM leads WHERE workspace_id = $1 AND lower(email) = $2',
  'SELECT * FROM leads WHERE (workspace_id, id) = ($1, $2)',
  'SELECT * FROM leads l JOIN enrollments e ON e.workspace_id = l.workspace_id AND e.lead_id = l.id WHERE e.workspace_id = $1',
  'SELECT * FROM leads l WHERE l.workspace_id = $1 AND EXISTS (SELECT FROM enrollments e WHERE e.workspace_id = l.workspace_id)',
  'WITH l AS (SELECT workspace_id FROM leads WHERE workspace_id = $1) SELECT 1 FROM enrollments e JOIN l ON l.workspace_id = e.workspace_id',
  'UPDATE leads l SET tier = $2 FROM enrollments e WHERE e.workspace_id = $1 AND l.workspace_id = e.workspace_id',
  'DELETE FROM leads WHERE workspace_id = $1',
  'INSERT INTO leads (workspace_id, id) SELECT $1, i.id FROM unnest($2::uuid[]) i(id)',
  'SELECT 1 FROM leads WHERE workspace_id = $1 UNION ALL SELECT 1 FROM messages WHERE workspace_id = $1',
])('%s keeps to a workspace', (statement) => {
  expect(unkeyed(statement)).toEqual([]);
});

test.each([
  ['SELECT * FROM leads', ['leads']],
  ['SELECT * FROM leads WHERE id = $1', ['leads']],
  ['SELECT * FROM leads WHERE workspace_id = $1 OR id = $2', ['leads']],
  ['SELECT * FROM leads WHERE NOT workspace_id = $1', ['leads']],
  ['SELECT * FROM leads WHERE workspace_id = ANY($1)', ['leads']],
  ['SELECT * FROM leads l JOIN enrollments e ON e.lead_id = l.id WHERE e.workspace_id = $1', ['leads l']],
  ['SELECT * FROM leads l WHERE l.workspace_id = $1 AND EXISTS (SELECT FROM enrollments e WHERE e.lead_id = l.id)', ['enrollments e']],
  ['WITH l AS (SELECT * FROM leads) SELECT 1 FROM l', ['leads']],
  ['SELECT 1 FROM leads WHERE workspace_id = $1 UNION ALL SELECT 1 FROM messages', ['messages']],
  ['SELECT (SELECT count(*) FROM messages m WHERE m.id = $2)', ['messages m']],
  ['UPDATE leads SET tier = $1', ['leads']],
  ['DELETE FROM leads l USING messages m WHERE l.workspace_id = $1 AND m.lead_id = l.id', ['messages m']],
  ['INSERT INTO leads (id) VALUES ($1)', ['INSERT INTO leads']],
  ['INSERT INTO leads (workspace_id, id) SELECT workspace_id, id FROM messages', ['messages']],
])('%s does not', (statement, tables) => {
  expect(unkeyed(statement)).toEqual(tables);
});
