import type { Rate } from './rate.ts';

/** An interval this wide, in shares of 1, holds both a good cadence and a bad one: 5 of 40 (6–26%) is just too wide, 12 of 100 (7–20%) is not. */
const TELLING = 0.2;

/** Whether a measured share says too little yet to act on: then people should see counts, not a percentage that looks like a result. */
export function isEarly({ low, high }: Rate): boolean {
  return high - low > TELLING;
}
