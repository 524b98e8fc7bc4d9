import type { Framework, FrameworkTouch } from './framework.ts';
import type { GivenTouch } from './parse-touches.ts';

/** A touch of the framework and the current touch that matches it. */
export interface MatchedTouch {
  readonly touch: FrameworkTouch;
  readonly given: GivenTouch | null;
  /** Days by which the current touch is later; negative: earlier; 0: there is none. */
  readonly daysLate: number;
  /** Minutes by which a first touch is too late; 0 for other touches. */
  readonly minutesLate: number;
}

/**
 * Pairs current touches with those of the framework: same channel, in order, as many as possible and as close as possible. The classic
 * alignment by dynamic programming; both lists are short. Touches farther apart than `reachDays` do not match.
 */
export function matchTouches(framework: Framework, given: readonly GivenTouch[], reachDays: number): readonly MatchedTouch[] {
  const score = scoring(reachDays);
  const wanted = framework.touches;
  const at = given.toSorted(byTime);
  const best = Array.from({ length: wanted.length + 1 }, () => new Float64Array(at.length + 1));
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = at.length - 1; j >= 0; j--) {
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, score(wanted[i]!, at[j]!) + best[i + 1]![j + 1]!);
    }
  }
  const matched: MatchedTouch[] = [];
  let j = 0;
  for (const [i, touch] of wanted.entries()) {
    // Skipping a current touch is right while it costs nothing.
    while (j < at.length && best[i]![j + 1] === best[i]![j]) j++;
    const next = at[j];
    const worth = next === undefined ? -1 : score(touch, next);
    const found = next !== undefined && worth > 0 && best[i]![j] === worth + best[i + 1]![j + 1]! ? next : null;
    if (found !== null) j++;
    matched.push({
      touch,
      given: found,
      daysLate: found === null ? 0 : found.day - touch.day,
      minutesLate: found === null ? 0 : minutesLate(touch, found),
    });
  }
  return matched;
}

/** Above 0 if the touches match; at most 1. */
const scoring =
  (reachDays: number) =>
  (touch: FrameworkTouch, given: GivenTouch): number => {
    const apart = Math.abs(touch.day - given.day);
    return touch.channel === given.channel && apart <= reachDays ? 1 - apart / (reachDays + 1) / 4 : -1;
  };

function minutesLate({ withinMinutes, day }: FrameworkTouch, given: GivenTouch): number {
  if (withinMinutes === undefined) return 0;
  return Math.max(0, (given.day - day) * 1440 + (given.minutes ?? 0) - withinMinutes);
}

function byTime(left: GivenTouch, right: GivenTouch): number {
  return left.day - right.day || (left.minutes ?? 0) - (right.minutes ?? 0);
}
