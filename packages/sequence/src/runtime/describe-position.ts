import type { Ir } from '../model/ir.ts';
import { nounPhrase } from '../text/noun-phrase.ts';
import { stepDefinition } from '../steps/registry.ts';
import type { Instant, StepId } from '../model/types.ts';
import { PLAIN_FORMAT, type Reason, type TextFormat } from '../calendar/index.ts';
import type { Context } from '../model/context.ts';
import { nextWake } from './next-wake.ts';
import { AdvanceRun } from './advance-run.ts';
import type { EnrollmentState } from '../model/state.ts';

/** Why a lead is where it is, and what happens next. */
export interface Position {
  readonly step: StepId | null;
  /** The step in a sentence; the end reason after the end. */
  readonly summary: string;
  /** Completes "waiting for"; null when the lead does not wait. */
  readonly waitingFor: string | null;
  /** When the lead moves on at the latest; null: only an event or a person moves it. */
  readonly until: Instant | null;
  /** Why a touch goes out later than planned, or a wait takes longer. */
  readonly reasons: readonly Reason[];
  /** The planned instant before the reasons moved it; missing: the instant of entering the step. */
  readonly planned?: Instant;
}

/** Where a lead is and what it waits for, as text. Pure: it does not run the step. */
export function describePosition(ir: Ir, state: EnrollmentState, context: Context, format: TextFormat = PLAIN_FORMAT): Position {
  const { step, wait } = state;
  // Touches that pass a held touch do not move the lead.
  const until = state.status === 'active' && wait !== null ? wait.until : nextWake(state);
  if (state.status === 'ended') return { step, summary: `Ended: ${state.endReason ?? 'completed'}`, waitingFor: null, until, reasons: [] };
  const summary = step === null ? 'Not started yet' : (summaryOf(ir, step, (id) => titleOf(ir, id, format), format) ?? 'A deleted step');
  if (state.status === 'paused') {
    return { step, summary, waitingFor: until === null ? 'a person to resume it' : 'the end of the pause', until, reasons: [] };
  }
  if (step === null) return { step, summary, waitingFor: 'the start', until, reasons: [] };
  const run = new AdvanceRun(ir, state, context);
  const { definition, step: current } = run.current();
  const resting = definition.describeWait?.(current, run.stepContext({ type: 'due' }), (id) => titleOf(ir, id, format), format);
  const planned = resting?.planned === undefined ? {} : { planned: resting.planned };
  return { step, summary, waitingFor: resting?.waitingFor ?? null, until, reasons: resting?.reasons ?? [], ...planned };
}

/** Null for a deleted step. */
function summaryOf(ir: Ir, id: StepId, name: (id: StepId) => string, format: TextFormat): string | null {
  const step = Object.hasOwn(ir.steps, id) ? ir.steps[id] : undefined;
  const definition = step === undefined ? undefined : stepDefinition(step.kind);
  return step === undefined || definition === undefined ? null : definition.summary(step.config, name, format);
}

/** A step inside another step's sentence, one level deep. */
function titleOf(ir: Ir, id: StepId, format: TextFormat): string {
  const summary = summaryOf(ir, id, () => 'another step', format);
  return summary === null ? 'a deleted step' : nounPhrase(summary);
}
