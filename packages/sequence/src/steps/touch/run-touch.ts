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

/** The common settings of touches on all channels, read from a configuration. */
export interface TouchPlan {
  readonly channel: Channel;
  /** A person carries it out, so it becomes a task. */
  readonly manual: boolean;
  readonly window: 'respect' | 'ignore';
  /** Ignores the minimum gap between emails, because it responds to what the lead did. */
  readonly ignoreEmailGap?: boolean;
  /** At a different time of day than the last touch on this channel. */
  readonly anotherTime?: boolean;
  readonly unreachable: 'skip' | 'task' | 'exit';
  readonly variants: readonly { readonly id: string; readonly weight: number }[];
  readonly threadOf: StepId | null;
  /** How long the touch waits for a person to write the opening line; null: it has no such line. */
  readonly firstLineWithin?: Limit | null;
  /** Under the policy `skip`: the exit of an unreachable lead, or its wait before that exit. */
  readonly skipBy: ExitName | ((context: RunContext) => RunResult);
  /** The exit after the touch went out, or the wait that follows. */
  readonly afterwards: ExitName | ((context: RunContext) => RunResult);
}

/**
 * Sends a touch, or creates its task, at the first instant that window, holidays, quiet hours and limits allow. An unreachable lead is handled
 * at that same instant, so that a skipped touch does not pull later touches forward.
 */
export function runTouch(step: StepOf<unknown>, context: RunContext, plan: TouchPlan): RunResult {
  const { firstLineWithin: within = null, channel } = plan;
  if (within === null) return sendOrWait(step, context, plan, false);
  // A lead that gets no message needs no opening line.
  const asks = !byPersonNow(context.trigger) && isReachable(channel, context.lead);
  const asking = asks ? awaitFirstLine(step, context, { channel, within, variant: variantFor(step.id, context, plan) }) : null;
  return asking ?? afterAsking(step, context, sendOrWait(step, context, plan, isAsking(context)));
}

/** @param unplanned the current wait was for the opening line, so its end does not say when the touch may go out */
function sendOrWait(step: StepOf<unknown>, context: RunContext, plan: TouchPlan, unplanned: boolean): RunResult {
  const { now, state, trigger } = context;
  if (!byPersonNow(trigger)) {
    if (!unplanned && state.wait !== null && state.wait.until !== null && now < state.wait.until) return { wait: state.wait };
    // Planned again when due, because a late worker must not send at night what was planned for the afternoon.
    const { at, reasons } = planTouch(context, plan);
    if (at > now) return { wait: dueToOthers(context, plan, at) ? { until: at, reasons } : { until: at }, reasons, held: true };
  }
  const reachable = isReachable(plan.channel, context.lead);
  if (!reachable && plan.unreachable !== 'task') {
    const by = plan.unreachable === 'exit' ? UNREACHABLE.name : plan.skipBy;
    const left: RunResult = typeof by === 'string' ? { go: by } : by(context);
    return { ...left, effects: [{ type: 'timeline', at: now, entry: { what: 'skipped', step: step.id, why: 'unreachable' } }] };
  }
  return emitTouch(step, context, plan, plan.manual || !reachable);
}

type Timing = Pick<TouchPlan, 'channel' | 'window' | 'anotherTime' | 'ignoreEmailGap'>;

/** The earliest instant at which the touch may go out, and why not sooner. */
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

/** Marks a reason that a send can cause as caused by another enrollment of the lead. */
function byOther(reason: Reason): Reason {
  const caused = reason.code === 'email-gap' || reason.code === 'touch-distance' || reason.code === 'sms-limit';
  return caused ? { ...reason, params: { ...reason.params, elsewhere: 1 } } : reason;
}

/** Whether the lead's other enrollments change the instant. */
function dueToOthers(context: RunContext, plan: Timing, at: Instant): boolean {
  if (context.elsewhere === undefined) return false;
  const { elsewhere: _others, ...alone } = context;
  return planTouch(alone, plan).at !== at;
}

function emitTouch(step: StepOf<unknown>, context: RunContext, plan: TouchPlan, asTask: boolean): RunResult {
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

/** A lead keeps the variant of an earlier visit while it exists, even if weights change. */
function variantFor(step: StepId, context: RunContext, plan: TouchPlan): string | null {
  const { variants } = plan;
  if (variants.length === 0) return null;
  const earlier = context.state.touches[step]?.variant;
  if (variants.some((variant) => variant.id === earlier)) return earlier ?? null;
  if (variants.length === 1) return variants[0]!.id;
  return pickWeighted(variants, hashToUnit(context.enrollmentId, step, 'variant'))?.id ?? variants[0]!.id;
}

/** An email continues a thread only if the lead got the earlier email. */
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
