/** Milliseconds for which a request is held back before it counts: scanners request the next address within that time. */
export const HOLD = 2_000;

/** Milliseconds in which a scanner gets through a message. */
const BURST = 10_000;

/** More addresses of one message than a person opens within a burst. */
const MOST_LINKS = 2;

/** The address of the unsubscribe page, among the links of a message. */
export const UNSUBSCRIBE_PAGE = Symbol('unsubscribe page');

type Address = string | typeof UNSUBSCRIBE_PAGE;

/** Finds scanners that call themselves a browser by the way in which they go through the links of a message. */
export interface BurstWatch {
  /** Notes that an address of a message was asked for. */
  see(messageId: string, address: Address): void;
  /** Waits for what else is asked for, then says whether a program went through the message. */
  settle(messageId: string): Promise<boolean>;
  /** Stops waiting. */
  close(): void;
}

interface Seen {
  readonly address: Address;
  readonly at: number;
}

export function createBurstWatch(clock: () => number = () => performance.now(), hold = HOLD): BurstWatch {
  const messages = new Map<string, Seen[]>();
  const waiting = new Set<() => void>();

  const forget = (at: number): void => {
    for (const [id, seen] of messages) {
      if ((seen.at(-1)?.at ?? 0) + BURST > at) return;
      messages.delete(id);
    }
  };

  const isBurst = (messageId: string): boolean => {
    const since = clock() - BURST;
    const seen = (messages.get(messageId) ?? []).filter(({ at }) => at >= since);
    if (new Set(seen.map(({ address }) => address)).size > MOST_LINKS) return true;
    // Two addresses at once: no person clicks twice in two seconds, and a visit to the unsubscribe page among them proves a scanner.
    return seen.some((one) => seen.some((other) => other.address !== one.address && Math.abs(other.at - one.at) < hold));
  };

  return {
    see(messageId, address) {
      const at = clock();
      forget(at);
      const seen = (messages.get(messageId) ?? []).filter((earlier) => earlier.at > at - BURST);
      // In the order of the last request, so that the oldest are found first.
      messages.delete(messageId);
      messages.set(messageId, [...seen, { address, at }]);
    },
    async settle(messageId) {
      if (isBurst(messageId)) return true;
      await new Promise<void>((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          waiting.delete(end);
          resolve();
        };
        const timer = setTimeout(end, hold);
        waiting.add(end);
      });
      return isBurst(messageId);
    },
    close() {
      for (const end of waiting) end();
    },
  };
}
