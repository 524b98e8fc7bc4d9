import type {
  Exit,
  OutcomeFact,
  Pace,
  PlanClock,
  RunContext,
  RunResult,
  StepOf,
  StepProblem,
  WaitDescription,
} from '../definition/step-definition.ts';
import { addDuration, calendarOf } from '../../calendar/index.ts';
import type { Limit } from '../../model/config-parts.ts';
import type { Channel, ExitName, Instant } from '../../model/types.ts';
import { quantity } from '../../text/plural.ts';
import { NEXT, UNREACHABLE } from '../definition/exits.ts';
import { afterLimit, limitPace, withDays } from '../definition/limit-days.ts';
import { describeTouchWait, runTouch } from './run-touch.ts';
import type { TouchPlan } from './run-touch.ts';
import { touchFacts } from './touch-definition.ts';

/** The exit of a task that a person completed. */
const DONE = 'done';

/** Memory of a wait: the touch was skipped, but its time still passes. */
const SKIPPED = 'skipped';

/** Settings of a touch that a person carries out. */
interface ManualConfig {
  readonly window: 'respect' | 'ignore';
  readonly unreachable: TouchPlan['unreachable'];
  /** How long the lead waits for the person; null: the lead continues at once. */
  readonly waitFor: Limit | null;
  readonly outcomes: readonly string[];
  readonly anotherTime?: boolean;
}

type ManualPlan = Pick<TouchPlan, 'channel' | 'variants'>;

/**
 * Most of the definition of a touch that a person carries out.
 *
 * @param variantsOf the texts to choose from, where the kind has variants
 */
export function manualTouch<Config extends ManualConfig>(
  channel: Channel,
  variantsOf: (config: Config) => TouchPlan['variants'] = () => [],
) {
  return {
    exits: manualExits,
    touch: touchFacts(channel, true),
    alwaysWaits,
    outcomes: (config: Config) => config.outcomes,
    outcomeOf: (_config: Config, exit: ExitName): OutcomeFact | null => (exit === DONE ? { touch: 'self', outcome: null } : null),
    leavesAt: ({ waitFor }: Config, exit: ExitName, clock: PlanClock): Instant =>
      exit === 'limit' ? afterLimit(waitFor, clock) : clock.now,
    pace: {
      read: (config: Config): Pace | null => limitPace(config.waitFor),
      write: (config: Config, days: number): Config =>
        config.waitFor === null ? config : { ...config, waitFor: withDays(config.waitFor, days) },
    },
    describeWait: (step: StepOf<Config>, context: RunContext): WaitDescription => describeWait(step, context, channel),
    run: (step: StepOf<Config>, context: RunContext): RunResult => runManual(step, context, { channel, variants: variantsOf(step.config) }),
  };
}

/** A task needs at least one outcome, and each outcome once. */
export function checkOutcomes(outcomes: readonly string[]): readonly StepProblem[] {
  if (outcomes.length === 0) return [{ code: 'missing-content', severity: 'error', path: 'outcomes' }];
  const double = outcomes.find((outcome, index) => outcomes.indexOf(outcome) !== index);
  return double === undefined ? [] : [{ code: 'duplicate-outcome', severity: 'warning', path: 'outcomes', params: { outcome: double } }];
}

/** An unreachable lead passes at once, unless the touch creates a task for that lead too. */
function alwaysWaits({ waitFor, unreachable }: ManualConfig): boolean {
  return waitFor !== null && unreachable === 'task';
}

function manualExits({ waitFor, unreachable }: ManualConfig): readonly Exit[] {
  const exits: readonly Exit[] =
    waitFor === null
      ? [NEXT]
      : [
          { name: DONE, label: 'Done' },
          { name: 'limit', label: 'Not done in time' },
        ];
  return unreachable === 'exit' ? [...exits, UNREACHABLE] : exits;
}

/** Creates the task like any touch. Then the lead continues at once, or when the task is done, or when its time is over. */
function runManual(step: StepOf<ManualConfig>, context: RunContext, plan: ManualPlan): RunResult {
  if (isTaskCreated(step, context)) return awaitOutcome(step, context);
  if (context.state.wait?.memory === SKIPPED) return awaitLimit(context);
  const { window, unreachable, waitFor, anotherTime = false } = step.config;
  const waitOf = (limit: Limit, memory: { readonly memory?: string }): RunResult => ({
    wait: { until: addDuration(context.now, limit, context.zone, calendarOf(context.settings)), ...memory },
  });
  const keepsTime = context.settings.skippedKeepTime === true;
  return runTouch(step, context, {
    ...plan,
    window,
    unreachable,
    anotherTime,
    manual: true,
    threadOf: null,
    skipBy: waitFor === null ? 'next' : keepsTime ? () => waitOf(waitFor, { memory: SKIPPED }) : 'limit',
    afterwards: waitFor === null ? 'next' : () => waitOf(waitFor, {}),
  });
}

function isTaskCreated(step: StepOf<unknown>, { state }: RunContext): boolean {
  return state.touches[step.id]?.visit === state.visit;
}

function awaitOutcome(step: StepOf<unknown>, context: RunContext): RunResult {
  const { state, now, trigger } = context;
  const outcome = state.touches[step.id]?.outcome;
  if (outcome !== undefined) return decide(step, context, DONE, outcome.value);
  const skipped = trigger.type === 'act' && trigger.act.type === 'skip-wait';
  const until = state.wait?.until ?? null;
  if (!skipped && (until === null || now < until)) return { wait: state.wait ?? { until } };
  const left = decide(step, context, 'limit', 'not-done');
  return { ...left, effects: [{ type: 'withdraw', step: step.id }, ...(left.effects ?? [])] };
}

function awaitLimit({ state, now, trigger }: RunContext): RunResult {
  const { wait } = state;
  const skipped = trigger.type === 'act' && trigger.act.type !== 'skip-step';
  return wait !== null && wait.until !== null && now < wait.until && !skipped ? { wait } : { go: 'limit' };
}

function decide(step: StepOf<unknown>, context: RunContext, exit: string, why: string): RunResult {
  return { go: exit, effects: [{ type: 'timeline', at: context.now, entry: { what: 'decided', step: step.id, exit, why } }] };
}

function describeWait(step: StepOf<ManualConfig>, context: RunContext, channel: Channel): WaitDescription {
  const { waitFor, window, anotherTime = false } = step.config;
  if (!isTaskCreated(step, context)) return describeTouchWait({ channel, anotherTime, window }, context);
  const limit = waitFor === null ? '' : `, at most ${quantity(waitFor.amount, waitFor.unit)}`;
  return { waitingFor: `a person to do the task${limit}`, reasons: [] };
}
