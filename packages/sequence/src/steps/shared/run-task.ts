import { addDuration, calendarOf } from '../../calendar/index.ts';
import type { Resting, RunContext, RunResult, StepOf } from './definition.ts';
import { quantity } from '../../text/plural.ts';
import type { Limit } from '../../model/config-parts.ts';
import { restingTouch } from './resting-touch.ts';
import { runTouch } from './run-touch.ts';
import type { TouchPlan } from './run-touch.ts';

/** A touch that a person carries out, and how long the lead waits for that. */
export type TaskPlan = Omit<TouchPlan, 'byPerson' | 'threadOf' | 'skipBy' | 'afterwards'> & { readonly waitFor: Limit | null };

/** Hands a task over like any touch, then goes on at once, or when it was done, or when the time for it is over. */
export function runTask(step: StepOf<unknown>, context: RunContext, plan: TaskPlan): RunResult {
  if (isHandedOver(step, context)) return awaitOutcome(step, context);
  if (context.state.wait?.memory === SKIPPED) return awaitLimit(context);
  const { waitFor } = plan;
  const rest = (limit: Limit, memory: { readonly memory?: string }): RunResult => ({
    wait: { until: addDuration(context.now, limit, context.zone, calendarOf(context.settings)), ...memory },
  });
  const afterwards: TouchPlan['afterwards'] = waitFor === null ? 'next' : () => rest(waitFor, {});
  const keepsTime = context.settings.skippedKeepTime === true;
  const skipBy: TouchPlan['skipBy'] = waitFor === null ? 'next' : keepsTime ? () => rest(waitFor, { memory: SKIPPED }) : 'limit';
  return runTouch(step, context, { ...plan, byPerson: true, threadOf: null, skipBy, afterwards });
}

/** The touch was skipped; its time passes all the same. */
const SKIPPED = 'skipped';

function awaitLimit({ state, now, trigger }: RunContext): RunResult {
  const { wait } = state;
  const given = trigger.type === 'act' && trigger.act.type !== 'skip-step';
  return wait !== null && wait.until !== null && now < wait.until && !given ? { wait } : { go: 'limit' };
}

export function restingTask(
  step: StepOf<{ readonly window: 'respect' | 'ignore'; readonly waitFor: Limit | null }>,
  context: RunContext,
  plan: Pick<TaskPlan, 'channel' | 'anotherTime'>,
): Resting {
  const { waitFor, window } = step.config;
  if (!isHandedOver(step, context)) return restingTouch({ ...plan, window }, context);
  const limit = waitFor === null ? '' : `, at most ${quantity(waitFor.amount, waitFor.unit)}`;
  return { waitingFor: `a person to do the task${limit}`, reasons: [] };
}

function isHandedOver(step: StepOf<unknown>, { state }: RunContext): boolean {
  return state.touches[step.id]?.visit === state.visit;
}

function awaitOutcome(step: StepOf<unknown>, context: RunContext): RunResult {
  const { state, now, trigger } = context;
  const outcome = state.touches[step.id]?.outcome;
  if (outcome !== undefined) return decide(step, context, 'done', outcome.value);
  const skipped = trigger.type === 'act' && trigger.act.type === 'skip-wait';
  const until = state.wait?.until ?? null;
  if (!skipped && (until === null || now < until)) return { wait: state.wait ?? { until } };
  const left = decide(step, context, 'limit', 'not-done');
  return { ...left, effects: [{ type: 'withdraw', step: step.id }, ...(left.effects ?? [])] };
}

function decide(step: StepOf<unknown>, context: RunContext, exit: string, why: string): RunResult {
  return { go: exit, effects: [{ type: 'timeline', at: context.now, entry: { what: 'decided', step: step.id, exit, why } }] };
}
