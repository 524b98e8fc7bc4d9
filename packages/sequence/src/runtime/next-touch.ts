import type { Ir } from '../model/ir.ts';
import type { Channel, Instant, StepId } from '../model/types.ts';
import { advance } from './advance.ts';
import { applyPatch } from './apply-patch.ts';
import type { Context } from '../model/context.ts';
import { nextWake } from './next-wake.ts';
import type { EnrollmentState } from '../model/state.ts';

/** The next touch of a lead, if nothing else happens until then. */
export interface NextTouch {
  readonly at: Instant;
  readonly step: StepId;
  readonly visit: number;
  readonly channel: Channel;
  readonly variant: string | null;
  /** A task instead of a message. */
  readonly manual: boolean;
}

/** Limit of waits between two touches, so that a loop without touches ends the search. */
const WAKES = 60;

/**
 * The next touch of a lead that does nothing until then; null if there is none, or only after an event or an action.
 * For a paused lead: the next touch if it resumed now.
 */
export function nextTouch(ir: Ir, from: EnrollmentState, context: Context): NextTouch | null {
  let state: EnrollmentState = from.status === 'paused' ? { ...from, status: 'active', paused: null } : from;
  let { lead, now } = context;
  for (let wakes = 0; wakes < WAKES && state.status === 'active'; wakes++) {
    const due = nextWake(state);
    if (due === null) return null;
    now = Math.max(now, due);
    const advanced = advance(ir, state, { type: 'timer' }, { ...context, now, lead });
    for (const effect of advanced.effects) {
      if (effect.type === 'message' || effect.type === 'task') {
        const { step, visit, channel, variant } = effect;
        return { at: now, step, visit, channel, variant, manual: effect.type === 'task' };
      }
      if (effect.type === 'set') lead = applyPatch(lead, effect.patch);
    }
    state = advanced.state;
  }
  return null;
}
