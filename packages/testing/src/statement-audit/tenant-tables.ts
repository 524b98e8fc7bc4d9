import { readFileSync } from 'node:fs';

/** Tables and views whose rows belong to a workspace, by the committed dump of the schema. */
export function tenantTables(): ReadonlySet<string> {
  const dump = readFileSync(new URL('../../../db/schema.sql', import.meta.url), 'utf8');
  const relations = dump.matchAll(/^CREATE (?:TABLE|VIEW) (\w+)(?: AS)?\s[^;]*?\bworkspace_id\b[^;]*;/gm);
  return new Set([...relations].map(([, name]) => name ?? ''));
}
