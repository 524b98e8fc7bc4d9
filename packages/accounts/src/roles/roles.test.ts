import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PERMISSION_NAMES, PERMISSIONS, permissionsOf, reachOf, ROLES } from './roles.ts';

test('docs/accounts.md shows the table of roles', () => {
  const page = readFileSync(new URL('../../../../docs/accounts.md', import.meta.url), 'utf8');
  const cells = { all: 'yes', own: 'own', none: '' };
  const rows = PERMISSION_NAMES.map((id) => [`\`${id}\``, PERMISSIONS[id].label, ...ROLES.map((role) => cells[reachOf(role, id)])]);
  for (const row of rows) expect(page).toContain(`| ${row.join(' | ')} |`);
});

test('a viewer reads only, and an admin may do everything', () => {
  expect(permissionsOf('viewer')).toEqual(['view']);
  expect(permissionsOf('admin')).toEqual(PERMISSION_NAMES);
  expect(PERMISSION_NAMES.filter((id) => reachOf('admin', id) !== 'all')).toEqual([]);
});
