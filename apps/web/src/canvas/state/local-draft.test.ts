import { emptyDocument, setLabel } from '@touchline/sequence';
import { expect, test, vi } from 'vitest';
import { localDrafts } from './local-draft.ts';

function memory() {
  const items = new Map<string, string>();
  let writes = 0;
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      writes++;
      items.set(key, value);
    },
    removeItem: (key: string) => items.delete(key),
  } as unknown as Storage;
  return { storage, items, writes: () => writes };
}

test('many edits are written once, the last of them', () => {
  vi.useFakeTimers();
  const { storage, writes } = memory();
  const drafts = localDrafts('s1', storage);
  for (const label of ['a', 'b', 'c']) drafts.write({ revision: 3, document: setLabel(emptyDocument('UTC'), 'start', label) });
  vi.advanceTimersByTime(1000);
  expect(writes()).toBe(1);
  expect(drafts.read()).toMatchObject({ revision: 3, document: { nodes: [{ label: 'c' }] } });
  vi.useRealTimers();
});

test('what was cleared does not come back with a late write', () => {
  vi.useFakeTimers();
  const { storage, items } = memory();
  const drafts = localDrafts('s1', storage);
  drafts.write({ revision: 3, document: emptyDocument('UTC') });
  drafts.clear();
  vi.advanceTimersByTime(1000);
  expect(items.size).toBe(0);
  vi.useRealTimers();
});

test('garbage in the storage is no draft', () => {
  const { storage, items } = memory();
  items.set('touchline:draft:s1', '{"revision":1,"document":{"nodes":7}}');
  expect(localDrafts('s1', storage).read()).toBeNull();
});
