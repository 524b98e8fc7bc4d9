import { expect, test } from 'vitest';
import { actionName, changesOf } from './changes.ts';

test('only fields that differ are changes', () => {
  expect(changesOf({ name: 'A', role: 'rep', gone: 1 }, { name: 'A', role: 'admin' })).toEqual([
    { field: 'role', before: 'rep', after: 'admin' },
    { field: 'gone', before: 1, after: undefined },
  ]);
});

test('a created thing has no values before', () => {
  expect(changesOf(null, { name: 'A' })).toEqual([{ field: 'name', before: undefined, after: 'A' }]);
  expect(changesOf(null, null)).toEqual([]);
  expect(changesOf(null, [1])).toEqual([{ field: 'value', before: undefined, after: [1] }]);
});

test('an operation id reads as words', () => {
  expect(actionName('publishVersion')).toBe('Publish version');
});
