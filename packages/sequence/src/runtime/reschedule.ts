import type { Ir } from '../model/ir.ts';
import type { RunResult, Trigger } from '../steps/definition/step-definition.ts';
import type { ExitName, Instant } from '../model/types.ts';
import type { Context } from '../model/context.ts';
import type { TimelineEntry } from '../model/effect.ts';
import { AdvanceRun } from './advance-run.ts';
import type { EnrollmentState, Wait } from '../model/state.ts';

/** The new wait of a lead at a step whose configuration or settings changed. */
export type Replanned =
  /** Null: the step has not run yet. */
  { readonly wait: Wait | null } | { readonly leave: ExitName; readonly told: readonly TimelineEntry[] };

/**
 * Runs the step of the new version as of the instant at which the lead entered it. Steps decide only from state and clock, so
 * a run in the past is safe: its effects are dropped, and only the wait is kept.
 */
export function reschedule(from: Ir, to: Ir, state: EnrollmentState, context: Context): Replanned {
  if (state.wait === null) return { wait: null };
  const { definition, step } = new AdvanceRun(to, state, context).current();
  if (step.disabled) return { wait: null };
  const record = state.touches[step.id];
  if (definition.touch !== null && record?.visit === state.visit) return afterHandOver(from, to, state, context, record.at);
  const [before, after] = [ask(from, state, context, state.enteredAt), ask(to, state, context, state.enteredAt)];
  if (definition.touch !== null) {
    // A postponement by a person, or a new plan by a late worker, stays.
    if (!('wait' in before) || before.wait.until !== state.wait.until) return { wait: state.wait };
    return { wait: 'wait' in after ? after.wait : null };
  }
  return keep(state.wait, before, after);
}

/** The limit of an open task counts from its creation. */
function afterHandOver(from: Ir, to: Ir, state: EnrollmentState, context: Context, at: Instant): Replanned {
  const { [state.step ?? '']: _handedOver, ...touches } = state.touches;
  const byHand: Trigger = { type: 'act', act: { type: 'send-now' } };
  const [before, after] = [from, to].map((ir) => ask(ir, { ...state, touches }, context, at, byHand)) as [RunResult, RunResult];
  return state.wait === null ? { wait: null } : keep(state.wait, before, after);
}

/** Time that a person or a pause added to the old wait is added to the new wait, too. */
function keep(wait: Wait, before: RunResult, after: RunResult): Replanned {
  if ('go' in after) {
    const told = (after.effects ?? []).flatMap((effect) =>
      effect.type === 'timeline' && effect.entry.what === 'decided' ? [effect.entry] : [],
    );
    return { leave: after.go, told };
  }
  if (!('wait' in after)) return { wait };
  const planned = 'wait' in before ? before.wait.until : null;
  const { until } = after.wait;
  if (planned === null || until === null || wait.until === null) return { wait: after.wait };
  return { wait: { ...after.wait, until: until + (wait.until - planned) } };
}

function ask(ir: Ir, state: EnrollmentState, context: Context, at: Instant, trigger: Trigger = { type: 'enter' }): RunResult {
  const run = new AdvanceRun(ir, { ...state, wait: null }, { ...context, now: at });
  const { definition, step } = run.current();
  return step.disabled ? { wait: { until: null } } : definition.run(step, run.stepContext(trigger));
}
