import { expect, test } from 'vitest';
import { found, kindEntries } from './entry.ts';

const kinds = kindEntries(() => undefined);

test('"end" finds the End step first', () => {
  const [group] = found(kinds, 'end');
  expect(group?.entries[0]?.name).toBe('End');
  expect(group?.entries.map(({ name }) => name)).toContain('Email');
});

test('an empty search keeps the groups, nonsense finds nothing', () => {
  expect(found(kinds, ' ')).toEqual(kinds);
  expect(found(kinds, 'zzz')).toEqual([]);
});
