import type { WaitDescription, RunContext, StepOf } from '../definition/step-definition.ts';
import type { TextFormat } from '../../calendar/format.ts';
import type { WaitConfig } from './config.ts';
import { waitPurpose } from './summary.ts';
import { waitTarget } from './target.ts';

export function describeWait(
  step: StepOf<WaitConfig>,
  context: RunContext,
  name: (id: string) => string,
  format?: TextFormat,
): WaitDescription {
  // Computed as of entering, to give the reasons of that moment.
  const target = waitTarget(step.config, step.id, { ...context, now: context.state.enteredAt });
  const moved = target === null || target.reasons.length === 0 ? { reasons: [] } : { reasons: target.reasons, planned: target.planned };
  return { waitingFor: waitPurpose(step.config, name, format), ...moved };
}
