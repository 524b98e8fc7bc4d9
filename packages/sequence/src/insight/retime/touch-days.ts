import type { Cadence, PlannedTouch, Path } from '../coach/cadence.ts';
import { readCadence } from '../coach/cadence.ts';
import type { SequenceDocument } from '../../model/document.ts';
import type { Settings } from '../../model/settings.ts';
import { WEEKDAYS } from '../../model/settings.ts';
import type { StepId } from '../../model/types.ts';
import { MINUTE, timeOf, timeText } from '../../calendar/civil.ts';
import { dayNumber } from './scale.ts';
import type { Move } from './violations.ts';
import { crowdings } from './violations.ts';

/** Planned time of a touch, for a lead that enrolls at 09:00. */
export interface TouchDay {
  /** Counted as the sequence counts its days. */
  readonly day: number;
  /** `10:30` in the lead's time. */
  readonly time: string;
}

/**
 * The drawback of a touch's new day. `email-gap`, `sms-limit`: a limit delays it; `same-day`: it is on the day of the previous touch;
 * `closed-days`: leads that enroll on some weekdays get both on one day, because the window is closed in between.
 */
export type Squeeze = Exclude<Move['why'], 'passed-hour'> | 'same-day' | 'closed-days';

/** The day of a touch before and after retiming. */
export interface TouchDays {
  readonly id: StepId;
  readonly before: TouchDay;
  readonly after: TouchDay;
  readonly squeezed: readonly Squeeze[];
}

/** The touches of a sequence in planned order, before and after retiming: days, hours, and touches that are too close now. */
export function touchDays(before: SequenceDocument, after: SequenceDocument): readonly TouchDays[] {
  const [old, now] = [readCadence(before, false), readCadence(after, false)];
  const known = squeezes(old);
  const found = squeezes(now);
  const later = new Map(now.touches.map((touch) => [touch.id, touch]));
  return old.touches.flatMap((touch) => {
    const moved = later.get(touch.id);
    if (moved === undefined) return [];
    // Touches that were too close before are not caused by the new length.
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
  for (const path of cadence.paths) {
    // `crowdings` covers limits only, never hours that passed.
    for (const { id, why } of crowdings(path, cadence)) if (why !== 'passed-hour') add(id, why);
    for (const [touch, squeeze] of crampedPairs(path, cadence)) add(touch, squeeze);
  }
  return found;
}

function crampedPairs({ touches }: Path, cadence: Cadence): readonly (readonly [StepId, Squeeze])[] {
  return touches.flatMap((touch, index): readonly (readonly [StepId, Squeeze])[] => {
    const before = touches[index - 1];
    // Segments that wait for lead data have no common days.
    if (before === undefined || before.segment !== touch.segment) return [];
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
