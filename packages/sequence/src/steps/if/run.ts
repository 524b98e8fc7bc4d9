import { addDuration, calendarOf } from '../../calendar/index.ts';
import type { RunContext, RunResult, StepOf } from '../definition/step-definition.ts';
import { answerOf } from './evaluate.ts';
import type { IfConfig } from './config.ts';

/**
 * Yes as soon as the event happens, no at the limit. If the touch never went out, the answer is no from the start; the lead still waits
 * until the limit, so that a skipped touch does not pull later touches forward (without `skippedKeepTime` the lead continues at once).
 */
export function runIf(step: StepOf<IfConfig>, context: RunContext): RunResult {
  const { state, now, trigger } = context;
  const { config } = step;
  const until = state.wait?.until ?? limitOf(config, context);
  const answer = answerOf(config, state);
  // An event after the limit is a no, even if a late worker sees both at once.
  if ('yes' in answer && (config.within === null || until === null || answer.yes <= until))
    return decide(step, context, 'yes', config.what);
  const given = trigger.type === 'act' && trigger.act.type === 'skip-wait';
  const settled = 'no' in answer && answer.final && !(answer.no === 'not-sent' && context.settings.skippedKeepTime === true);
  const waits = config.within !== null && !given && !settled && (until === null || now < until);
  if (waits) return { wait: { until } };
  return decide(step, context, 'no', 'no' in answer ? answer.no : `not-${config.what}`);
}

function limitOf(config: IfConfig, { now, zone, settings }: RunContext): number | null {
  return config.within === null ? null : addDuration(now, config.within, zone, calendarOf(settings));
}

function decide(step: StepOf<IfConfig>, context: RunContext, exit: 'yes' | 'no', why: string): RunResult {
  return { go: exit, effects: [{ type: 'timeline', at: context.now, entry: { what: 'decided', step: step.id, exit, why } }] };
}
