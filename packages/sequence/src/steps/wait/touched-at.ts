import type { EnrollmentState, TouchRecord } from '../../model/state.ts';
import type { Instant, StepId } from '../../model/types.ts';

/** When the lead got a touch, or the last of all touches. A done task counts from its completion, because the lead was called then. */
export function touchedAt({ touches }: EnrollmentState, now: Instant): (of: StepId | 'last') => Instant | null {
  const contact = ({ at, outcome }: TouchRecord): Instant => (outcome !== undefined && outcome.at <= now ? outcome.at : at);
  return (of) => {
    if (of !== 'last') return Object.hasOwn(touches, of) ? contact(touches[of]!) : null;
    const all = Object.values(touches).map(contact);
    return all.length === 0 ? null : Math.max(...all);
  };
}
