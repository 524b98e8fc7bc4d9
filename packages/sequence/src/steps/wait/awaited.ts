import { listenKey } from '../../model/listen-key.ts';
import type { Duration } from '../../model/duration.ts';
import type { WaitConfig } from './config.ts';

export interface AwaitedEvent {
  readonly event: string;
  /** `page-viewed`: pages whose address contains this; left out or empty: any. */
  readonly page?: string;
}

type EventWait = Extract<WaitConfig, { mode: 'event' }>;

/** The events of which any one ends the wait. */
export function awaitedEvents({ event, page, or }: EventWait): readonly AwaitedEvent[] {
  return [{ event, ...(page === undefined ? {} : { page }) }, ...(or ?? [])];
}

/** What the wait takes at most. */
export function limitOf({ limit, at }: EventWait): Duration {
  return at === undefined ? limit : { ...limit, at };
}

/** Under which name the state remembers one of them. */
export function awaitedKey({ event, page }: AwaitedEvent): string {
  return listenKey(event, page);
}
