import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLiveStore } from './live.ts';

/** The parts of EventSource that the store uses. */
class Stream extends EventTarget {
  static readonly open = new Set<Stream>();

  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    Stream.open.add(this);
  }

  close(): void {
    Stream.open.delete(this);
  }
}

const page = Object.assign(new EventTarget(), { hidden: false });
const turn = (hidden: boolean) => {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('document', page);
});
afterEach(() => {
  page.hidden = false;
  Stream.open.clear();
  vi.unstubAllGlobals();
});

test('all subscribers share one stream, which closes with the last', () => {
  const store = createLiveStore('s');
  const first = store.subscribe(() => undefined);
  const second = store.subscribe(() => undefined);
  expect([...Stream.open].map(({ url }) => url)).toEqual(['/v1/sequences/s/live/stream']);
  first();
  expect(Stream.open.size).toBe(1);
  second();
  expect(Stream.open.size).toBe(0);
});

test('a hidden tab closes its connection and reconnects when visible', () => {
  const store = createLiveStore('s');
  const end = store.subscribe(() => undefined);
  turn(true);
  expect(Stream.open.size).toBe(0);
  turn(false);
  expect(Stream.open.size).toBe(1);
  const [stream] = Stream.open;
  stream?.dispatchEvent(new MessageEvent('live', { data: '{"active":3}' }));
  expect(store.current()?.active).toBe(3);
  end();
  turn(true);
  turn(false);
  expect(Stream.open.size).toBe(0);
});

test('a tab opened in the background connects when visible', () => {
  page.hidden = true;
  const end = createLiveStore('s').subscribe(() => undefined);
  expect(Stream.open.size).toBe(0);
  turn(false);
  expect(Stream.open.size).toBe(1);
  end();
});
