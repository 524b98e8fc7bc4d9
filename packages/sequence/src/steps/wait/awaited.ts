import { listenKey } from '../../model/listen-key.ts';
import type { Duration } from '../../model/duration.ts';
import type { WaitConfig } from './config.ts';

export interface AwaitedEvent {
  readonly event: string;
  /** `page-viewed`: pages whose URL contains this; missing or empty: any. */
  readonly page?: string;
}

type EventWait = Extract<WaitConfig, { mode: 'event' }>;

/** Events that end the wait. Any one is enough. */
export function awaitedEvents({ event, page, or }: EventWait): readonly AwaitedEvent[] {
  return [{ event, ...(page === undefined ? {} : { page }) }, ...(or ?? [])];
}

/** The timeout of the wait. */
export function limitOf({ limit, at }: EventWait): Duration {
  return at === undefined ? limit : { ...limit, at };
}

/** The key of an awaited event in the state. */
export function awaitedKey({ event, page }: AwaitedEvent): string {
  return listenKey(event, page);
}
