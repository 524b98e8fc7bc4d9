const FIRST = 30_000;
const LONGEST = 4 * 3_600_000;

/** Attempts before a message counts as failed. With the pauses between them, about a day. */
export const MAX_ATTEMPTS = 10;

/**
 * Milliseconds until a message is tried again: four times longer each time, from half a minute up to four hours. A fifth
 * is random, so that messages that failed together do not retry together.
 *
 * @param attempts attempts so far
 * @param chance in [0, 1)
 */
export function backoff(attempts: number, chance: number = Math.random()): number {
  return Math.round(Math.min(LONGEST, FIRST * 4 ** (attempts - 1)) * (0.9 + 0.2 * chance));
}

/** A full mailbox is emptied in days, not in minutes. */
const FULL_FIRST = 4 * 3_600_000;
const FULL_LONGEST = 24 * 3_600_000;

/** Attempts to a full mailbox before the message counts as failed: about four days. */
export const MAX_FULL = 7;

/** Milliseconds until a full mailbox is tried again: from four hours up to a day. */
export function fullBackoff(attempts: number, chance: number = Math.random()): number {
  return Math.round(Math.min(FULL_LONGEST, FULL_FIRST * 2 ** (attempts - 1)) * (0.9 + 0.2 * chance));
}
