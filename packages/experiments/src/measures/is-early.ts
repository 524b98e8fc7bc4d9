import type { Rate } from './rate.ts';

/** Width of an interval, in shares of 1, that contains both good and bad results: 5 of 40 (6–26%) is just too wide, 12 of 100 (7–20%) is not. */
const TELLING = 0.2;

/** Whether there is too little data for a measured share. Then people should see counts instead of a percentage that looks like a result. */
export function isEarly({ low, high }: Rate): boolean {
  return high - low > TELLING;
}
