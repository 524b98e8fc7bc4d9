import { atAnotherTime, nextAllowed } from '../../calendar/index.ts';
import type { Allowed, Reason, SendRules } from '../../calendar/index.ts';
import type { Effect } from '../../model/effect.ts';
import type { Sends } from '../../model/sends.ts';
import { mergeSends, sendsOf } from '../../model/sends.ts';
import type { RunContext, RunResult, StepOf, WaitDescription } from '../definition/step-definition.ts';
import type { Channel, ExitName, Instant, StepId } from '../../model/types.ts';
import { hashToUnit } from '../../model/hash-to-unit.ts';
import type { Limit } from '../../model/config-parts.ts';
import { afterAsking, awaitFirstLine, isAsking } from './await-first-line.ts';
import { pickWeighted } from '../../model/pick-weighted.ts';
import { isReachable } from '../../channels/is-reachable.ts';
import { UNREACHABLE } from '../definition/exits.ts';

/** What the touches of all channels have in common, read from a configuration. */
export interface TouchPlan {
  readonly channel: Channel;
  /** A person carries it out: it becomes a task. */
  readonly manual: boolean;
  readonly window: 'respect' | 'ignore';
  /** Goes out whenever the last email was: it answers what the lead did. */
  readonly ignoreEmailGap?: boolean;
  /** At another time of day than the last touch on this channel. */
  readonly anotherTime?: boolean;
  readonly missingChannel: 'skip' | 'task' | 'exit';
  readonly variants: readonly { readonly id: string; readonly weight: number }[];
  readonly threadOf: StepId | null;
  /** A person is asked for the first line, and waited for so long. */
  readonly firstLineWithin?: Limit | null;
  /** Exit for a lead who lacks the channel, under the policy `skip`, or how to rest before it. */
  readonly skipBy: ExitName | ((context: RunContext) => RunResult);
  /** Exit after the hand-over, or how to rest for what follows it. */
  readonly afterwards: ExitName | ((context: RunContext) => RunResult);
}

/**
 * Hands a touch over at the first instant that window, holidays, quiet hours and guards allow. A lead who lacks the channel is dealt
 * with at that same instant, so that skipping a touch does not pull the later ones forward.
 */
export function runTouch(step: StepOf<unknown>, context: RunContext, plan: TouchPlan): RunResult {
  const { firstLineWithin: within = null, channel } = plan;
  if (within === null) return sendOrWait(step, context, plan, false);
  // Whoever gets no message needs no first line for it.
  const asks = !byPersonNow(context.trigger) && isReachable(channel, context.lead);
  const asking = asks ? awaitFirstLine(step, context, { channel, within, variant: variantFor(step.id, context, plan) }) : null;
  return asking ?? afterAsking(step, context, sendOrWait(step, context, plan, isAsking(context)));
}

/** @param unplanned the instant that is waited for was not the touch's own, so that it says nothing of when it may go out */
function sendOrWait(step: StepOf<unknown>, context: RunContext, plan: TouchPlan, unplanned: boolean): RunResult {
  const { now, state, trigger } = context;
  if (!byPersonNow(trigger)) {
    if (!unplanned && state.wait !== null && state.wait.until !== null && now < state.wait.until) return { wait: state.wait };
    // Planned anew when due: a late worker must not send at night what was meant for the afternoon.
    const { at, reasons } = planTouch(context, plan);
    if (at > now) return { wait: dueToOthers(context, plan, at) ? { until: at, reasons } : { until: at }, reasons, held: true };
  }
  const reachable = isReachable(plan.channel, context.lead);
  if (!reachable && plan.missingChannel !== 'task') {
    const by = plan.missingChannel === 'exit' ? UNREACHABLE.name : plan.skipBy;
    const left: RunResult = typeof by === 'string' ? { go: by } : by(context);
    return { ...left, effects: [{ type: 'timeline', at: now, entry: { what: 'skipped', step: step.id, why: 'unreachable' } }] };
  }
  return handOver(step, context, plan, plan.manual || !reachable);
}

type Timing = Pick<TouchPlan, 'channel' | 'window' | 'anotherTime' | 'ignoreEmailGap'>;

/** When the touch may go out at the earliest, and why not sooner. */
export function planTouch(context: RunContext, plan: Timing): Allowed {
  const { state, elsewhere } = context;
  const own = planAfter(context, plan, sendsOf(state), context.now);
  if (elsewhere === undefined) return own;
  const { notBefore = context.now } = elsewhere;
  const all = planAfter(context, plan, mergeSends([sendsOf(state), elsewhere]), Math.max(context.now, notBefore));
  if (all.at === own.at) return own;
  const news = all.reasons.map((reason) => (own.reasons.some(({ code }) => code === reason.code) ? reason : byOther(reason)));
  return { at: all.at, reasons: notBefore > context.now ? [{ code: 'other-sequence', params: {} }, ...news] : news };
}

function planAfter({ settings, zone }: RunContext, plan: Timing, { sent, smsSent }: Sends, at: Instant): Allowed {
  const rules: SendRules = {
    settings,
    channel: plan.channel,
    respectWindow: plan.window === 'respect',
    lastSent: sent,
    smsSent,
    ignoreEmailGap: plan.ignoreEmailGap,
  };
  const last = plan.anotherTime === true ? sent[plan.channel] : undefined;
  return last === undefined ? nextAllowed(at, rules, zone) : atAnotherTime(at, last, rules, zone);
}

/** Of the reasons, those that a send can cause say that it was another sequence's. */
function byOther(reason: Reason): Reason {
  const caused = reason.code === 'email-gap' || reason.code === 'touch-distance' || reason.code === 'sms-limit';
  return caused ? { ...reason, params: { ...reason.params, elsewhere: 1 } } : reason;
}

/** Whether the instant would be another one without the lead's other enrollments. */
function dueToOthers(context: RunContext, plan: Timing, at: Instant): boolean {
  if (context.elsewhere === undefined) return false;
  const { elsewhere: _others, ...alone } = context;
  return planTouch(alone, plan).at !== at;
}

function handOver(step: StepOf<unknown>, context: RunContext, plan: TouchPlan, asTask: boolean): RunResult {
  const { now, state } = context;
  const { channel } = plan;
  const { visit } = state;
  const variant = variantFor(step.id, context, plan);
  const effects: Effect[] = asTask
    ? [
        { type: 'task', step: step.id, visit, channel, dueAt: now, variant },
        { type: 'timeline', at: now, entry: { what: 'task', step: step.id, visit, channel } },
      ]
    : [
        { type: 'message', step: step.id, visit, channel, variant, threadOf: threadFor(plan.threadOf, context) },
        { type: 'timeline', at: now, entry: { what: 'sent', step: step.id, visit, channel, variant } },
      ];
  const patch = { touch: { channel, variant } };
  if (typeof plan.afterwards === 'string') return { go: plan.afterwards, effects, patch };
  return { ...plan.afterwards(context), effects, patch };
}

/** A lead who got a variant at an earlier visit keeps it while it exists, whatever happened to the weights. */
function variantFor(step: StepId, context: RunContext, plan: TouchPlan): string | null {
  const { variants } = plan;
  if (variants.length === 0) return null;
  const earlier = context.state.touches[step]?.variant;
  if (variants.some((variant) => variant.id === earlier)) return earlier ?? null;
  if (variants.length === 1) return variants[0]!.id;
  return pickWeighted(variants, hashToUnit(context.enrollmentId, step, 'variant'))?.id ?? variants[0]!.id;
}

/** An email continues a thread only if this lead did get the earlier one. */
function threadFor(thread: StepId | null, context: RunContext): StepId | null {
  return thread !== null && context.state.touches[thread] !== undefined ? thread : null;
}

function byPersonNow(trigger: RunContext['trigger']): boolean {
  return trigger.type === 'act' && (trigger.act.type === 'send-now' || trigger.act.type === 'skip-wait');
}

/** Why a touch rests before it goes out: its send window, or the sending limits. */
export function describeTouchWait(plan: Timing, context: RunContext): WaitDescription {
  // Planned from the instant of entering, as when the touch came to rest, to give the reasons of that moment.
  const reasons = context.state.wait?.reasons ?? planTouch({ ...context, now: context.state.enteredAt }, plan).reasons;
  return { waitingFor: 'the next allowed time to send', reasons };
}
