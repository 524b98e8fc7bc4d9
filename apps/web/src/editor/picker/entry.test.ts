import { expect, test } from 'vitest';
import { found, kindEntries } from './entry.ts';

const kinds = kindEntries(() => undefined);

test('whoever types "end" gets the End first', () => {
  const [group] = found(kinds, 'end');
  expect(group?.entries[0]?.name).toBe('End');
  expect(group?.entries.map(({ name }) => name)).toContain('Email');
});

test('nothing typed leaves the groups, nonsense leaves nothing', () => {
  expect(found(kinds, ' ')).toEqual(kinds);
  expect(found(kinds, 'zzz')).toEqual([]);
});
