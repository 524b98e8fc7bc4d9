import {
  type Channel,
  channelDefinition,
  consents,
  firstAllowed,
  type Instant,
  type Ir,
  isChannel,
  nextAllowed,
  type Reason,
  resolveZone,
  type SendRules,
  stepDefinition,
  type TouchFacts,
} from '@touchline/sequence';
import { leadConsent } from '../../sql/lead-columns.ts';
import type { OutboxRow } from './outbox-row.ts';
import type { DeliveryOutcome } from './delivery-outcome.ts';

const MINUTE = 60_000;
/** How long a message waits before it is reviewed again, while its lead or its sequence is paused. */
const PAUSED_FOR = MINUTE;
/** While another message is to go out before it. */
const AFTER_OTHER = 5_000;
/** Within this a message is as good as sent when it was planned: the gap between two is measured from plan to plan. */
const PUNCTUAL = 15 * MINUTE;

/**
 * Reviews a message once more at the moment of sending, because things may have changed since its step ran. Null: send it.
 *
 * @param row as claimed; `recordAndSubmit` checks later changes
 */
export function review(row: OutboxRow, ir: Ir, now: Instant): DeliveryOutcome | null {
  if (row.cancel_requested) return { status: 'canceled', error: 'Canceled before it was sent.' };
  if (row.enrollment_status === null) return { status: 'canceled', error: 'Its enrollment was deleted.' };
  if (row.lead_found === null) return { status: 'canceled', error: 'Its lead was deleted.' };
  if (!isConsented(row)) return { status: 'canceled', error: 'The lead no longer accepts messages on this channel.' };
  if (row.sequence_status === 'archived') return { status: 'canceled', error: 'Its sequence was archived.' };
  if (row.sequence_status === 'paused') return held(now, 'Its sequence is paused.');
  if (row.enrollment_status === 'paused') return held(now, 'Its lead is paused.');
  if (row.held !== undefined) return held(now, row.held);
  if (row.root_status === 'queued' || row.root_status === 'claimed') {
    return { status: 'queued', at: now + AFTER_OTHER, error: 'Waits for the message that it answers.' };
  }
  // A manual send goes out at once, but not at night because a worker was down.
  return row.manual && now - row.created_ms < PUNCTUAL ? null : allowed(row, ir, now);
}

/** The consent may be taken back after the step asked for it. */
function isConsented(row: OutboxRow): boolean {
  return !isChannel(row.channel) || consents(row.channel, { consent: leadConsent(row) });
}

/** Waits for a while, until a person resumes. */
export function held(now: Instant, error: string): DeliveryOutcome {
  return { status: 'queued', at: now + PAUSED_FOR, error };
}

/** Send window, holidays, quiet hours and limits, as they are now and by actual sends. */
function allowed(row: OutboxRow, ir: Ir, now: Instant): DeliveryOutcome | null {
  const step = ir.steps[row.step_id];
  const touch = step === undefined ? undefined : stepDefinition(step.kind)?.touch?.(step.config);
  if (touch === undefined) return null;
  const open = row.others?.open ?? null;
  if (open !== null && isSpaced(touch, ir)) {
    return { status: 'queued', at: Math.max(now, open) + AFTER_OTHER, error: 'Waits for an earlier message to the same lead.' };
  }
  const { zone } = resolveZone([row.time_zone, row.owner?.timeZone, ir.settings.timeZone]);
  const rules = rulesFor(row, ir, touch);
  // It had its time of day when it was planned. Now it is late: at the first opening, not at this hour of another day.
  const { at, reasons } = firstAllowed(now, rules, zone) ?? nextAllowed(now, rules, zone);
  if (at <= now) return null;
  return { status: 'queued', at, error: `It was late, and keeps its distance from ${causeOf(reasons)}.` };
}

function causeOf(reasons: readonly Reason[]): string {
  const codes = new Set(reasons.map(({ code }) => code));
  if (codes.has('email-gap') || codes.has('sms-limit')) return 'an earlier message';
  return codes.has('touch-distance') ? 'another touch' : 'the send window';
}

function isSpaced({ channel, ignoresEmailGap }: TouchFacts, { settings: { guards } }: Ir): boolean {
  const { gap, dailyLimit } = channelDefinition(channel);
  return (
    (gap !== undefined && guards[gap] !== null && ignoresEmailGap !== true) || (dailyLimit !== undefined && guards[dailyLimit] !== null)
  );
}

function rulesFor(row: OutboxRow, { settings }: Ir, { channel, respectsWindow, ignoresEmailGap = false }: TouchFacts): SendRules {
  const sent = row.others?.sent ?? [];
  const { hoursBetweenEmails, minutesBetweenTouches } = settings.guards;
  const lastSent: { [channel in Channel]?: Instant } = {};
  for (const { channel: of, at } of sent) {
    const gap = of === channel ? (hoursBetweenEmails ?? 0) * 60 * MINUTE : 0;
    // Minutes that the first of two took longer than the second must not put the second off; half of the distance they keep.
    const counted = at - Math.min(PUNCTUAL, Math.max(gap / 20, ((minutesBetweenTouches ?? 0) * MINUTE) / 2));
    lastSent[of] = Math.max(counted, lastSent[of] ?? counted);
  }
  return {
    settings,
    channel,
    respectWindow: respectsWindow,
    lastSent,
    smsSent: sent.flatMap(({ channel: of, at }) => (channelDefinition(of).dailyLimit === undefined ? [] : [at])),
    ignoreEmailGap: ignoresEmailGap,
  };
}
