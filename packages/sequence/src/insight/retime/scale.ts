import type { Cadence } from '../coach/cadence.ts';
import type { StepId } from '../../model/types.ts';
import { DAY } from '../../calendar/civil.ts';
import { paceOf } from '../coach/node-pace.ts';

/**
 * Days of each step after scaling. Waits that count from entering are rounded by their start and end on the whole path, not one by
 * one: ten waits of three days at half the length take fifteen days, not twenty.
 */
export function scaledDays(cadence: Cadence, cyclic: ReadonlySet<StepId>, factor: number): Map<StepId, number> {
  const entered = new Map<StepId, number>();
  for (const visit of cadence.paths.flatMap((path) => path.visits)) {
    const day = dayNumber(visit.entered) - dayNumber(cadence.enrolledAt);
    if (day < (entered.get(visit.id) ?? Infinity)) entered.set(visit.id, day);
  }
  const first = cadence.settings.dayCounting === 'first-is-1' ? 1 : 0;
  const days = new Map<StepId, number>();
  for (const node of cadence.document.nodes) {
    const pace = paceOf(node);
    if (pace === null || cyclic.has(node.id)) continue;
    const begin = entered.get(node.id) ?? 0;
    days.set(
      node.id,
      pace.since === 'enrolling'
        ? Math.max(first, Math.round((pace.days - first) * factor) + first)
        : Math.round((begin + pace.days) * factor) - Math.round(begin * factor),
    );
  }
  return days;
}

export function dayNumber(at: number): number {
  return Math.floor(at / DAY);
}
