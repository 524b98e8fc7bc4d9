import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLiveHub, MOST_WATCHERS } from './live-hub.ts';

const logger = pino({ level: 'silent' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  let loads = 0;
  let handlers: { onChange: (id: string) => void; onGap: () => void } | undefined;
  const load = async () => {
    loads += 1;
    return { loads };
  };
  const hub = createLiveHub({
    listen: (given) => {
      handlers = given;
      return { close: async () => undefined };
    },
    logger,
  });
  const watch = () => {
    const seen: string[] = [];
    const end = hub.subscribe({ topic: 's', load }, { onFigures: (json) => void seen.push(json), onClose: () => void seen.push('closed') });
    return { seen, end };
  };
  return { hub, watch, change: (id = 's') => handlers?.onChange(id), gap: () => handlers?.onGap(), loads: () => loads };
}

test('a hundred changes in a moment are one message, read once for everybody', async () => {
  const { watch, change, loads } = setUp();
  const [one, two] = [watch(), watch()];
  await vi.advanceTimersByTimeAsync(1_000);
  const before = loads();
  for (let index = 0; index < 100; index += 1) change();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads()).toBe(before + 1);
  expect(one.seen.at(-1)).toBe(`{"loads":${before + 1}}`);
  expect(two.seen.at(-1)).toBe(one.seen.at(-1));
});

test('changes of other sequences notify no subscriber, a gap in listening notifies all', async () => {
  const { watch, change, gap, loads } = setUp();
  watch();
  await vi.advanceTimersByTimeAsync(1_000);
  const before = loads();
  change('another');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads()).toBe(before);
  gap();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads()).toBe(before + 1);
});

test('unsubscribed client receives nothing, and nothing is read without subscribers', async () => {
  const { watch, change, loads } = setUp();
  const { seen, end } = watch();
  await vi.advanceTimersByTimeAsync(1_000);
  end();
  const before = { loads: loads(), seen: seen.length };
  change();
  await vi.advanceTimersByTimeAsync(1_000);
  expect({ loads: loads(), seen: seen.length }).toEqual(before);
});

test('streams are limited, and a closed one makes room', () => {
  const { hub, watch } = setUp();
  const ends = Array.from({ length: MOST_WATCHERS }, () => {
    expect(hub.isFull()).toBe(false);
    return watch().end;
  });
  expect(hub.isFull()).toBe(true);
  ends[0]?.();
  expect(hub.isFull()).toBe(false);
});

test('closing ends every stream', async () => {
  const { hub, watch } = setUp();
  const { seen } = watch();
  await vi.advanceTimersByTimeAsync(1_000);
  await hub.close();
  expect(seen.at(-1)).toBe('closed');
  expect(watch().seen).toEqual(['closed']);
});
