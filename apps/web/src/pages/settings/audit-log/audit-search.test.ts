import { expect, test } from 'vitest';
import { auditSearch } from './audit-search.ts';

test('the filter of the address keeps valid values and drops others', () => {
  const actor = '01900000-0000-7000-8000-000000000001';
  expect(auditSearch({ search: 'publish', actor, from: '2026-11-01', to: '2026-11-30' })).toEqual({
    search: 'publish',
    actor,
    from: '2026-11-01',
    to: '2026-11-30',
  });
  expect(auditSearch({ search: ' ', actor: 'Ines', from: '2026-13-01', to: 7 })).toEqual({});
});
