import type { Instant } from '@touchline/sequence';
import type { EngineDeps } from '../../context/deps.ts';
import { takeRoom } from '../../context/mailbox.ts';
import { dailyLimit } from '../../mailboxes/daily-limit.ts';
import { keepGap } from '../../mailboxes/keep-gap.ts';
import { mailboxOf } from './mailbox-of.ts';
import type { OutboxRow } from './outbox-row.ts';

/** Reserves capacity of their mailboxes for messages. @returns ids of those that have to wait, and until when */
export async function takePlaces(deps: EngineDeps, rows: readonly OutboxRow[], now: Instant): Promise<ReadonlyMap<string, Instant>> {
  const putOff = new Map<string, Instant>();
  for (const [key, mails] of Map.groupBy(rows, (row) => mailboxOf(deps, row))) {
    const [first] = mails;
    const mailbox = first?.mailbox;
    const limits = mailbox === undefined ? deps.mailboxLimits : { perHour: mailbox.perHour, perDay: dailyLimit(mailbox, now) };
    const inTime = mailbox === undefined ? [] : await keepGap(deps.pool, first!.workspace_id, mailbox, mails.length, now);
    for (const [index, at] of inTime.entries()) if (at > now) putOff.set(mails[index]!.id, at);
    const ready = mails.filter(({ id }) => !putOff.has(id));
    if (limits === undefined || (limits.perHour === null && limits.perDay === null) || ready.length === 0) continue;
    const room = await takeRoom(deps.pool, key, ready.length, now, limits);
    for (const [index, at] of room.later.entries()) putOff.set(ready[room.now + index]!.id, at);
  }
  return putOff;
}
