import { beforeEach, expect, test, vi } from 'vitest';
import { createBurstWatch, HOLD, UNSUBSCRIBE_PAGE } from './burst-watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const watch = () => createBurstWatch(() => Date.now());
const click = async (to: ReturnType<typeof watch>, link: Parameters<typeof to.see>[1], message = 'm') => {
  to.see(message, link);
  return to.settle(message);
};

test('one link, and the same again, is a person', async () => {
  const to = watch();
  const first = click(to, 'https://a.example');
  const again = click(to, 'https://a.example');
  await vi.advanceTimersByTimeAsync(HOLD);
  expect([await first, await again]).toEqual([false, false]);
});

test('every link within seconds is a scanner, the first of them too', async () => {
  const to = watch();
  const answers = ['https://a.example', 'https://b.example', UNSUBSCRIBE_PAGE].map(async (link, at) => {
    await new Promise((resolve) => setTimeout(resolve, at * 300));
    return click(to, link as string);
  });
  await vi.advanceTimersByTimeAsync(HOLD * 2);
  expect(await Promise.all(answers)).toEqual([true, true, true]);
});

test('a link and the unsubscribe page in one breath is a scanner', async () => {
  const to = watch();
  const link = click(to, 'https://a.example');
  await vi.advanceTimersByTimeAsync(500);
  to.see('m', UNSUBSCRIBE_PAGE);
  await vi.advanceTimersByTimeAsync(HOLD);
  expect(await link).toBe(true);
});

test('two links one after the other, and two messages at once, are people', async () => {
  const to = watch();
  const first = click(to, 'https://a.example');
  const elsewhere = click(to, 'https://b.example', 'other');
  await vi.advanceTimersByTimeAsync(HOLD + 1_000);
  const second = click(to, 'https://b.example');
  await vi.advanceTimersByTimeAsync(HOLD);
  expect([await first, await elsewhere, await second]).toEqual([false, false, false]);
});

test('close does not wait', async () => {
  const to = watch();
  const held = click(to, 'https://a.example');
  to.close();
  expect(await held).toBe(false);
});
