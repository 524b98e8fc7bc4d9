import type { RunContext, RunResult, StepOf } from '../definition/step-definition.ts';
import type { Instant } from '../../model/types.ts';
import { awaitedEvents, awaitedKey } from './awaited.ts';
import type { WaitConfig } from './config.ts';
import { waitTarget } from './target.ts';

export function runWait(step: StepOf<WaitConfig>, context: RunContext): RunResult {
  const { state, now, trigger } = context;
  const { config } = step;
  if (state.wait === null) {
    const target = waitTarget(config, step.id, context);
    if (target === null) return { go: 'no-date', effects: decided(step, context, 'no-date', `no-date:${fieldOf(config)}`) };
    const { at: until, planned, reasons } = target;
    const go = until > now ? { wait: { until } } : { go: leaveBy(config) };
    if (context.notesDelays !== true || reasons.length === 0) return go;
    return { ...go, effects: [{ type: 'timeline', at: now, entry: { what: 'delayed', step: step.id, planned, reasons } }] };
  }
  const { until } = state.wait;
  if (config.mode === 'event') {
    const happened = firstHeard(awaitedEvents(config).map(awaitedKey), until, context);
    if (happened !== null) return { go: 'happened', effects: decided(step, context, 'happened', happened) };
  }
  const skipped = trigger.type === 'act' && trigger.act.type === 'skip-wait';
  if (!skipped && (until === null || now < until)) return { wait: state.wait };
  const exit = leaveBy(config);
  return config.mode === 'event'
    ? { go: exit, effects: decided(step, context, exit, `not-${awaitedEvents(config).map(awaitedKey).join(' or ')}`) }
    : { go: exit };
}

function leaveBy(config: WaitConfig): string {
  return config.mode === 'event' ? 'limit' : 'next';
}

function fieldOf(config: WaitConfig): string {
  return config.mode === 'lead-date' ? config.field : '';
}

/** The first awaited event that happened in time; null: none. */
function firstHeard(keys: readonly string[], until: Instant | null, context: RunContext): string | null {
  let first: { readonly key: string; readonly at: Instant } | null = null;
  for (const key of keys) {
    const at = heard(key, context);
    if (at !== null && (until === null || at <= until) && (first === null || at < first.at)) first = { key, at };
  }
  return first === null ? null : first.key;
}

/**
 * When the awaited event happened, if after entering the step. An event in the same millisecond as entering belongs to the previous
 * step. Otherwise one event would move a lead through a row of such waits, or around a loop of them forever.
 */
function heard(event: string, { state }: RunContext): Instant | null {
  const at = state.heard !== undefined && Object.hasOwn(state.heard, event) ? state.heard[event] : undefined;
  return at !== undefined && at > state.enteredAt ? at : null;
}

function decided(step: StepOf<WaitConfig>, context: RunContext, exit: string, why: string) {
  return [{ type: 'timeline', at: context.now, entry: { what: 'decided', step: step.id, exit, why } }] as const;
}
