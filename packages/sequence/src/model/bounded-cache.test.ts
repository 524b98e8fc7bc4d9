import { expect, test } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';

test('the entry that was not used for longest goes first', () => {
  const cache = new BoundedCache<string, number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  expect(cache.get('a')).toBe(1);
  cache.set('c', 3);
  expect([cache.has('a'), cache.has('b'), cache.has('c')]).toEqual([true, false, true]);
});

test('setting a key again replaces its value and drops no other', () => {
  const cache = new BoundedCache<string, number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.set('a', 3);
  expect([cache.get('a'), cache.get('b')]).toEqual([3, 2]);
});

test('a value is made once, false included, and a failure is not kept', () => {
  const cache = new BoundedCache<string, boolean>(2);
  let made = 0;
  const make = () => {
    made += 1;
    if (made === 1) throw new Error('not now');
    return false;
  };
  expect(() => cache.getOr('a', make)).toThrow('not now');
  expect([cache.getOr('a', make), cache.getOr('a', make), made]).toEqual([false, false, 2]);
});

test('a million keys leave as many entries as fit', () => {
  const cache = new BoundedCache<number, number>(100);
  for (let key = 0; key < 1_000_000; key += 1) cache.getOr(key, () => key);
  expect([cache.has(999_899), cache.has(999_900), cache.get(999_999)]).toEqual([false, true, 999_999]);
});

test('a capacity of nothing is refused', () => {
  expect(() => new BoundedCache(0)).toThrow(RangeError);
});
