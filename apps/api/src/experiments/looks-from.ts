import type { ArmLook, Look } from '@touchline/experiments';
import type { Bucket } from '../queries/experiment-buckets.ts';

const DAY = 86_400_000;

interface Period {
  readonly arms: readonly string[];
  readonly harms: readonly string[];
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly now: number;
}

/** The looks at the end of each whole day, and the figures of now, which decide nothing. */
export function looksFrom(buckets: readonly Bucket[], { arms, harms, since, now }: Period): { looks: Look[]; current: Look } {
  const days = Math.max(0, Math.floor((now - since) / DAY));
  const until = (day: number): ArmLook[] =>
    arms.map((arm) => {
      const mine = buckets.filter((bucket) => bucket.arm === arm);
      const over = mine.filter(({ day_over }) => day_over !== null && day_over < day);
      return {
        arm,
        assigned: sum(mine.filter(({ day_in }) => day_in < day).map(({ leads }) => leads)),
        trials: sum(over.map(({ leads }) => leads)),
        successes: sum(over.map(({ successes }) => successes)),
        harms: Object.fromEntries(harms.map((name, n) => [name, sum(over.map((bucket) => bucket.harms[n] ?? 0))])),
      };
    });
  const at = (day: number) => new Date(since + day * DAY).toISOString();
  return {
    looks: Array.from({ length: days }, (_, n) => ({ at: at(n + 1), arms: until(n + 1) })),
    current: { at: new Date(now).toISOString(), arms: until(Number.POSITIVE_INFINITY) },
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
