import { expect, test } from 'vitest';
import { createLiveViewPreference } from './live-view-preference.ts';

function storage(): Storage {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) } as Storage;
}

test('a choice is remembered for its sequence', () => {
  const kept = storage();
  createLiveViewPreference('a', kept).shown.set(true);
  expect(createLiveViewPreference('a', kept).shown.get()).toBe(true);
  expect(createLiveViewPreference('b', kept).shown.get()).toBe(false);
});

test('active leads turn the view on without storing a choice', () => {
  const kept = storage();
  const choice = createLiveViewPreference('a', kept);
  choice.offer();
  expect(choice.shown.get()).toBe(true);
  expect(createLiveViewPreference('a', kept).shown.get()).toBe(false);
});

test('a view that was turned off stays off', () => {
  const kept = storage();
  createLiveViewPreference('a', kept).shown.set(false);
  const again = createLiveViewPreference('a', kept);
  again.offer();
  expect(again.shown.get()).toBe(false);
});

test('without storage, a choice lasts until the page closes', () => {
  const denied = {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
  } as unknown as Storage;
  const choice = createLiveViewPreference('a', denied);
  choice.shown.set(false);
  choice.offer();
  expect(choice.shown.get()).toBe(false);
});
