import type { Effect } from '../../model/effect.ts';
import { addDuration, calendarOf } from '../../calendar/index.ts';
import type { WaitDescription, RunContext, RunResult, StepOf } from '../definition/step-definition.ts';
import type { Channel } from '../../model/types.ts';
import type { Limit } from '../../model/config-parts.ts';
import { repLimit } from './first-line.ts';
import type { SentPersonal } from './first-line.ts';
import { quantity } from '../../text/plural.ts';

/** Memory of the wait: a person is being asked, or was asked. */
const ASKING = 'first-line';
const ASKED = 'first-line-asked';

interface Asked {
  readonly channel: Channel;
  readonly within: Limit;
  readonly variant: string | null;
}

/** Asks a person for the opening line, once per visit; null if the touch need not wait (any longer). */
export function awaitFirstLine(step: StepOf<unknown>, context: RunContext, asked: Asked): RunResult | null {
  const { state, now } = context;
  if (isWritten(step, context)) return null;
  if (isAsking(context)) return state.wait !== null && (state.wait.until ?? now) > now ? { wait: state.wait } : null;
  if (state.wait?.memory === ASKED) return null;
  const until = addDuration(state.enteredAt, asked.within, context.zone, calendarOf(context.settings));
  if (until <= now) return null;
  const touch = { step: step.id, visit: state.visit, channel: asked.channel };
  return {
    wait: { until, memory: ASKING },
    effects: [
      { type: 'first-line', ...touch, dueAt: until, variant: asked.variant },
      { type: 'timeline', at: now, entry: { what: 'asked', ...touch } },
    ],
  };
}

/** The same result, which also cancels an open request for the line. */
export function afterAsking(step: StepOf<unknown>, context: RunContext, result: RunResult): RunResult {
  if (!isAsking(context)) return result;
  const withdrawal: Effect[] = isWritten(step, context) ? [] : [{ type: 'withdraw', step: step.id, only: 'tasks' }];
  const effects = [...withdrawal, ...(result.effects ?? [])];
  return 'wait' in result ? { ...result, wait: { ...result.wait, memory: ASKED }, effects } : { ...result, effects };
}

export function describeFirstLineWait(config: SentPersonal, context: RunContext): WaitDescription | null {
  const limit = repLimit(config);
  if (limit === null || !isAsking(context)) return null;
  return { waitingFor: `a person to write the opening line, at most ${quantity(limit.amount, limit.unit)}`, reasons: [] };
}

export function isAsking({ state }: RunContext): boolean {
  return state.wait?.memory === ASKING;
}

function isWritten(step: StepOf<unknown>, { state }: RunContext): boolean {
  return state.firstLines?.[step.id] === state.visit;
}
