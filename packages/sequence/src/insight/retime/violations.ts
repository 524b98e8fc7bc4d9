import { channelDefinition } from '../../channels/registry.ts';
import type { Cadence, PlannedVisit, Path } from '../coach/cadence.ts';
import type { StepId } from '../../model/types.ts';
import { DAY, HOUR } from '../../calendar/civil.ts';
import { dayNumber } from './scale.ts';

/** A step that needs one more day. */
export interface Move {
  readonly id: StepId;
  readonly why: 'passed-hour' | 'email-gap' | 'sms-limit';
}

/** Days from enrolling to the last touch that a lead gets once, on the longest path. */
export function lengthOf(cadence: Cadence, cyclic: ReadonlySet<StepId>): number {
  const first = dayNumber(cadence.enrolledAt);
  const days = cadence.paths.flatMap(({ touches }) => touches.filter(({ id }) => !cyclic.has(id)).map(({ at }) => dayNumber(at)));
  return Math.max(first, ...days) - first;
}

/** Limit of extra days for one step. If they do not help, the window or another step is the cause, and the step stays. */
const MOST_DAYS_ADDED = 30;

/**
 * Problems of the new times, as steps to lengthen by a day, each once; empty if there are none, or if the times were no better before. All at
 * once and not one by one, because the paths have to be walked again after each round. `added`: extra days per step so far.
 */
export function movesNeeded(
  cadence: Cadence,
  original: Cadence,
  paces: ReadonlyMap<StepId, number>,
  added: ReadonlyMap<StepId, number>,
): readonly Move[] {
  const waited = new Set(original.paths.flatMap((path) => path.visits.filter(({ entered, left }) => left > entered).map(keyOf)));
  const crowded = new Set(original.paths.flatMap((path) => crowdings(path, original).map(({ id }) => id)));
  // An `if` that is left by yes takes no time, even with a long limit.
  const mayTake = (visit: PlannedVisit): boolean =>
    paces.has(visit.id) && waited.has(keyOf(visit)) && (added.get(visit.id) ?? 0) < MOST_DAYS_ADDED;
  const moves = new Map<StepId, Move>();
  for (const path of cadence.paths) {
    for (const visit of path.visits) {
      if (visit.left === visit.entered && mayTake(visit)) moves.set(visit.id, { id: visit.id, why: 'passed-hour' });
    }
    for (const { id, before, why } of crowdings(path, cadence)) {
      // Touches that were too close before stay as they are.
      const step = crowded.has(id) ? undefined : lastBetween(path, before, id, mayTake);
      if (step !== undefined && !moves.has(step)) moves.set(step, { id: step, why });
    }
  }
  return [...moves.values()];
}

function keyOf({ id, exit }: PlannedVisit): string {
  return `${id}\n${exit ?? ''}`;
}

interface Crowding {
  readonly id: StepId;
  /** The touch that is too close. */
  readonly before: StepId;
  readonly why: Move['why'];
}

/** Touches of a path that are closer to an earlier one than the limits allow. */
export function crowdings({ touches }: Path, { settings }: Cadence): readonly Crowding[] {
  const { hoursBetweenEmails, smsPerLeadDay } = settings.guards;
  const found: Crowding[] = [];
  const emails = touches.filter(({ channel }) => channelDefinition(channel).gap === 'hoursBetweenEmails');
  for (const [index, email] of emails.entries()) {
    const before = emails[index - 1];
    if (before !== undefined && hoursBetweenEmails !== null && email.at - before.at < hoursBetweenEmails * HOUR) {
      found.push({ id: email.id, before: before.id, why: 'email-gap' });
    }
  }
  const texts = touches.filter(({ channel }) => channelDefinition(channel).dailyLimit === 'smsPerLeadDay');
  for (const [index, text] of texts.entries()) {
    const before = smsPerLeadDay === null ? undefined : texts[index - smsPerLeadDay];
    if (before !== undefined && Math.floor(text.at / DAY) === Math.floor(before.at / DAY)) {
      found.push({ id: text.id, before: before.id, why: 'sms-limit' });
    }
  }
  return found;
}

/** The last step between two touches whose days can be changed. */
function lastBetween(path: Path, after: StepId, until: StepId, mayTake: (visit: PlannedVisit) => boolean): StepId | undefined {
  const ids = path.visits.map(({ id }) => id);
  return path.visits.slice(ids.indexOf(after), ids.indexOf(until)).findLast(mayTake)?.id;
}
