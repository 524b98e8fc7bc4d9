import type { Cadence, PlannedTouch, Way } from '../coach/cadence.ts';
import { readCadence } from '../coach/cadence.ts';
import type { SequenceDocument } from '../../model/document.ts';
import type { Settings } from '../../model/settings.ts';
import { WEEKDAYS } from '../../model/settings.ts';
import type { StepId } from '../../model/types.ts';
import { MINUTE, timeOf, timeText } from '../../calendar/civil.ts';
import { dayNumber } from './scale.ts';
import type { Move } from './violations.ts';
import { crowdings } from './violations.ts';

/** When the plan has a touch, for a lead who enrolls at 09:00. */
export interface TouchDay {
  /** Counted as the sequence counts its days. */
  readonly day: number;
  /** `10:30`, the lead's. */
  readonly time: string;
}

/**
 * What a touch loses by its new day. `email-gap`, `sms-limit`: a guard moves it on; `same-day`: falls on the day of the touch before it;
 * `closed-days`: leads who enroll on some weekdays get both on one day, since the window is closed in between.
 */
export type Squeeze = Exclude<Move['why'], 'passed-hour'> | 'same-day' | 'closed-days';

export interface TouchDays {
  readonly id: StepId;
  readonly before: TouchDay;
  readonly after: TouchDay;
  readonly squeezed: readonly Squeeze[];
}

/** The touches of a sequence in the order of its plan, before and after it was retimed: days, hours, and what comes too close by it. */
export function touchDays(before: SequenceDocument, after: SequenceDocument): readonly TouchDays[] {
  const [old, now] = [readCadence(before, false), readCadence(after, false)];
  const known = squeezes(old);
  const found = squeezes(now);
  const later = new Map(now.touches.map((touch) => [touch.id, touch]));
  return old.touches.flatMap((touch) => {
    const moved = later.get(touch.id);
    if (moved === undefined) return [];
    // What was too close as drawn is no doing of the new length.
    const squeezed = [...(found.get(touch.id) ?? [])].filter((squeeze) => known.get(touch.id)?.has(squeeze) !== true);
    return [{ id: touch.id, before: dayOf(touch, old), after: dayOf(moved, now), squeezed }];
  });
}

function dayOf({ at }: PlannedTouch, cadence: Cadence): TouchDay {
  const first = cadence.settings.dayCounting === 'first-is-1' ? 1 : 0;
  return { day: sinceEnrolling(at, cadence) + first, time: timeText(Math.floor(timeOf(at) / MINUTE)) };
}

function sinceEnrolling(at: number, { enrolledAt }: Cadence): number {
  return dayNumber(at) - dayNumber(enrolledAt);
}

function squeezes(cadence: Cadence): ReadonlyMap<StepId, ReadonlySet<Squeeze>> {
  const found = new Map<StepId, Set<Squeeze>>();
  const add = (id: StepId, squeeze: Squeeze): void => void found.set(id, (found.get(id) ?? new Set()).add(squeeze));
  for (const way of cadence.ways) {
    // `crowdings` tells of guards only, never of hours that passed.
    for (const { id, why } of crowdings(way, cadence)) if (why !== 'passed-hour') add(id, why);
    for (const [touch, squeeze] of crampedPairs(way, cadence)) add(touch, squeeze);
  }
  return found;
}

function crampedPairs({ touches }: Way, cadence: Cadence): readonly (readonly [StepId, Squeeze])[] {
  return touches.flatMap((touch, index): readonly (readonly [StepId, Squeeze])[] => {
    const before = touches[index - 1];
    // Stretches that wait for data of the lead have no days in common.
    if (before === undefined || before.stretch !== touch.stretch) return [];
    const days = [sinceEnrolling(before.at, cadence), sinceEnrolling(touch.at, cadence)] as const;
    if (days[0] === days[1]) return [[touch.id, 'same-day']];
    return before.respectsWindow && touch.respectsWindow && meetOverClosedDays(days, cadence.settings) ? [[touch.id, 'closed-days']] : [];
  });
}

function meetOverClosedDays([first, second]: readonly [number, number], { sendWindow }: Settings): boolean {
  const isOpen = (day: number): boolean => sendWindow[WEEKDAYS[day % 7]!].length > 0;
  if (!WEEKDAYS.some((_, day) => isOpen(day))) return false;
  const opens = (day: number): number => (isOpen(day) ? day : opens(day + 1));
  return WEEKDAYS.some((_, enrolled) => opens(enrolled + first) === opens(enrolled + second));
}
