import type { Ir } from '../model/ir.ts';
import type { Channel, Instant, StepId } from '../model/types.ts';
import { advance } from './advance.ts';
import { applyPatch } from './apply-patch.ts';
import type { Context } from '../model/context.ts';
import { nextWake } from './next-wake.ts';
import type { EnrollmentState } from '../model/state.ts';

export interface NextTouch {
  readonly at: Instant;
  readonly step: StepId;
  readonly visit: number;
  readonly channel: Channel;
  readonly variant: string | null;
  /** A task, not a message. */
  readonly byPerson: boolean;
}

/** A lead comes to rest a few times between two touches; going round without any is given up. */
const WAKES = 60;

/**
 * The next touch of a lead who does nothing until then; null when there is none to come, or only after an event or a person's act.
 * Of someone who is paused: when it would be if they went on now.
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
        return { at: now, step, visit, channel, variant, byPerson: effect.type === 'task' };
      }
      if (effect.type === 'set') lead = applyPatch(lead, effect.patch);
    }
    state = advanced.state;
  }
  return null;
}
