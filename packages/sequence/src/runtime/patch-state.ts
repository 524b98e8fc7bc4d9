import { channelDefinition } from '../channels/registry.ts';
import type { StatePatch } from '../steps/definition/step-definition.ts';
import type { Instant, StepId } from '../model/types.ts';
import type { EnrollmentState } from '../model/state.ts';
import { withEntry } from './with-entry.ts';

/** Applies the patch of a step to the state. `state.visit` is the visit of that step. */
export function patchState(
  state: EnrollmentState,
  step: StepId,
  patch: StatePatch,
  now: Instant,
  smsPerDay: number | null,
): EnrollmentState {
  let next = state;
  if (patch.arm !== undefined) next = { ...next, arms: { ...next.arms, [step]: patch.arm } };
  if (patch.touch === undefined) return next;
  const { channel, variant } = patch.touch;
  const touched: EnrollmentState = {
    ...next,
    touches: withEntry(next.touches, step, { visit: state.visit, channel, variant, at: now }),
    lastTouch: step,
    sent: withEntry(next.sent, channel, now),
  };
  return channelDefinition(channel).dailyLimit !== undefined && smsPerDay !== null
    ? { ...touched, smsSent: [...(state.smsSent ?? []), now].slice(-smsPerDay) }
    : touched;
}
