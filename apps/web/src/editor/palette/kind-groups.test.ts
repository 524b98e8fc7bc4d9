import { STEP_KINDS } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { kindGroups } from './kind-groups.ts';

test('all kinds except the entry can be added', () => {
  expect(kindGroups().flatMap((group) => group.kinds)).toHaveLength(STEP_KINDS.length - 1);
});

test('search matches names and explanations', () => {
  expect(kindGroups('email').flatMap((group) => group.kinds.map(({ kind }) => kind))).toContain('email');
  expect(kindGroups('zzz')).toEqual([]);
});
