import { type Instant, type Ir, nextAllowed, resolveZone, stepDefinition } from '@touchline/sequence';
import type { OutboxRow } from './outbox-row.ts';
import type { Verdict } from './verdict.ts';

const MINUTE = 60_000;
/** How long a message stays back while its lead or its sequence is paused, before it is looked at again. */
const PAUSED_FOR = MINUTE;
/** While the message that it answers is still on its way. */
const THREAD_FOR = 5_000;
/** A message that goes out this much later than planned keeps to the window again. */
const LATE = 15 * MINUTE;

/** Looks at a message once more before it is sent: what was right when its step ran may not be right any more. Null: send it. */
export function review(row: OutboxRow, ir: Ir, now: Instant): Verdict | null {
  if (row.withdrawn) return { status: 'cancelled', error: 'Withdrawn before it was sent.' };
  if (row.enrollment_status === null) return { status: 'cancelled', error: 'Its enrollment was deleted.' };
  if (row.lead_found === null) return { status: 'cancelled', error: 'Its lead was deleted.' };
  if (row.sequence_status === 'archived') return { status: 'cancelled', error: 'Its sequence was archived.' };
  if (row.sequence_status === 'paused') return { status: 'queued', at: now + PAUSED_FOR, error: 'Its sequence is paused.' };
  if (row.enrollment_status === 'paused') return { status: 'queued', at: now + PAUSED_FOR, error: 'Its lead is paused.' };
  if (row.root_status === 'queued' || row.root_status === 'claimed') {
    return { status: 'queued', at: now + THREAD_FOR, error: 'Waits for the message that it answers.' };
  }
  return windowFor(row, ir, now);
}

function windowFor(row: OutboxRow, ir: Ir, now: Instant): Verdict | null {
  const step = ir.steps[row.step_id];
  const touch = step === undefined ? undefined : stepDefinition(step.kind)?.touch?.(step.config);
  if (now - row.created_ms < LATE || touch === undefined) return null;
  const { zone } = resolveZone([row.time_zone, row.owner?.timeZone, ir.settings.timeZone]);
  const rules = { settings: ir.settings, channel: touch.channel, respectWindow: touch.respectsWindow, lastSent: {} };
  const { at } = nextAllowed(now, rules, zone);
  return at > now ? { status: 'queued', at, error: 'It was late, and waits for the send window.' } : null;
}
