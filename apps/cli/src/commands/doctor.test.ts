import { expect, test } from 'vitest';
import { report } from './doctor.ts';

test('a sound database is said to be one', () => {
  expect(report({ at: 0, checked: 20, findings: [] })).toEqual(['All systems normal: 20 invariants hold.']);
});

test('finding has its cases, its reason and its remedy or repair', () => {
  const finding = {
    code: 'enrollment-overdue',
    severity: 'error',
    total: 3,
    cases: [{ workspaceId: 'w', id: 'e-1', detail: 'Due since yesterday' }],
    reason: 'Leads should have moved.',
    repair: 'Start a worker.',
    isAtLeast: false,
    fixable: true,
    fixed: null,
  } as const;
  expect(report({ at: 0, checked: 20, findings: [finding] })).toEqual([
    '✗ enrollment-overdue (3): Leads should have moved.',
    '    e-1  Due since yesterday',
    '    and 2 more',
    '  → Start a worker.',
    '',
    '20 invariants, 1 broken, 0 to look at.',
  ]);
  expect(report({ at: 0, checked: 20, findings: [{ ...finding, fixed: 3 }] })).toContain('  → repaired: 3');
});
