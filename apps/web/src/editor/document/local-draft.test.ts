import { emptyDocument, setLabel } from '@touchline/sequence';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { localDrafts } from './local-draft.ts';

function memory() {
  const items = new Map<string, string>();
  let writes = 0;
  const storage = {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      writes++;
      items.set(key, value);
    },
    removeItem: (key: string) => items.delete(key),
  } as unknown as Storage;
  return { storage, items, writes: () => writes };
}

const nobody = () => false;
const base = emptyDocument('UTC');
const labelled = (label: string) => ({ revision: 3, document: setLabel(base, 'start', label), base });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('many edits cause one write, of the last one', () => {
  const { storage, writes } = memory();
  const drafts = localDrafts('s1', { tab: 'a', isOpen: nobody, storage });
  for (const label of ['a', 'b', 'c']) drafts.write(labelled(label));
  vi.advanceTimersByTime(1000);
  expect(writes()).toBe(1);
  expect(drafts.read()).toMatchObject({ revision: 3, document: { nodes: [{ label: 'c' }] } });
});

test('a pending write does not restore a cleared draft', () => {
  const { storage, items } = memory();
  const drafts = localDrafts('s1', { tab: 'a', isOpen: nobody, storage });
  drafts.write(labelled('a'));
  drafts.clear();
  vi.advanceTimersByTime(1000);
  expect(items.size).toBe(0);
});

test('open tabs keep their own drafts; a new tab takes over the draft of a closed one', () => {
  const { storage, items } = memory();
  const open = new Set(['a', 'b']);
  const tab = (name: string) => localDrafts('s1', { tab: name, isOpen: (other) => open.has(other), storage });
  const [a, b] = [tab('a'), tab('b')];
  a.write(labelled('of a'));
  vi.advanceTimersByTime(1000);
  expect(b.read()).toBeNull();
  b.write(labelled('of b'));
  vi.advanceTimersByTime(1000);
  b.clear();
  expect(a.read()).toMatchObject({ document: { nodes: [{ label: 'of a' }] } });

  open.delete('a');
  const c = tab('c');
  expect(c.read()).toMatchObject({ document: { nodes: [{ label: 'of a' }] } });
  c.write(labelled('of a, and more'));
  vi.advanceTimersByTime(1000);
  expect([...items.keys()]).toEqual(['touchline:draft:s1:c']);
  c.clear();
  expect(items.size).toBe(0);
});

test('invalid stored data is ignored', () => {
  const { storage, items } = memory();
  items.set('touchline:draft:s1:a', '{"revision":1,"document":{"nodes":7}}');
  items.set('touchline:draft:s1:b', 'not even JSON');
  expect(localDrafts('s1', { tab: 'c', isOpen: nobody, storage }).read()).toBeNull();
});

test('the merge base is stored with the edits, and dropped when storage is full', () => {
  const { storage, items } = memory();
  const write = (room: number) => {
    const small = {
      ...storage,
      setItem: (key: string, value: string) => {
        if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
        items.set(key, value);
      },
    };
    Object.defineProperty(small, 'length', { get: () => items.size });
    const drafts = localDrafts('s1', { tab: 'a', isOpen: nobody, storage: small });
    drafts.write(labelled('mine'));
    vi.advanceTimersByTime(1000);
    return localDrafts('s1', { tab: 'b', isOpen: nobody, storage }).read();
  };
  expect(write(1e6)).toEqual(labelled('mine'));
  const whole = [...items.values()][0]!.length;
  items.clear();
  expect(write(whole - 1)).toEqual({ ...labelled('mine'), base: null });
});

test('edits stored by an older release have no base', () => {
  const { storage, items } = memory();
  const { base: _none, ...draft } = labelled('mine');
  items.set('touchline:draft:s1:a', JSON.stringify({ ...draft, at: 1 }));
  expect(localDrafts('s1', { tab: 'c', isOpen: nobody, storage }).read()).toEqual({ ...draft, base: null });
});
