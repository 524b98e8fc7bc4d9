import type { Resting, RunContext, StepOf } from '../shared/definition.ts';
import type { WaitConfig } from './config.ts';
import { waitPurpose } from './summary.ts';
import { waitTarget } from './target.ts';

export function restingWait(step: StepOf<WaitConfig>, context: RunContext, name: (id: string) => string): Resting {
  // From the instant of entering, to give the reasons of then.
  const target = waitTarget(step.config, step.id, { ...context, now: context.state.enteredAt });
  const moved = target === null || target.reasons.length === 0 ? { reasons: [] } : { reasons: target.reasons, planned: target.planned };
  return { waitingFor: waitPurpose(step.config, name), ...moved };
}
