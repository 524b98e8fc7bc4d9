import type { Mailbox, MailboxHealth } from '@touchline/engine';
import { dailyLimit } from '@touchline/engine';
import type { z } from 'zod';
import type { mailboxSchema } from '../contract/mailboxes.ts';

const iso = (at: number): string => new Date(at).toISOString();
const NO_HEALTH: MailboxHealth = { sent: 0, bounced: 0, complained: 0, warning: null, leads: 0, waiting: 0, serverPause: null };

/** A mailbox as the API answers it. It has no credentials. */
export function presentMailbox(
  mailbox: Mailbox,
  health: MailboxHealth = NO_HEALTH,
  ownerName: string | null = null,
  now: number = Date.now(),
): z.output<typeof mailboxSchema> {
  const { warmup, statusSince, createdAt, updatedAt, ...plain } = mailbox;
  const { serverPause } = health;
  return {
    ...plain,
    ownerName,
    statusSince: iso(statusSince),
    warmup:
      warmup === null
        ? null
        : { start: warmup.start, step: warmup.step, from: iso(warmup.from), today: dailyLimit(mailbox, now) ?? warmup.start },
    health: {
      ...health,
      serverPause:
        serverPause === null
          ? null
          : { ...serverPause, since: serverPause.since.toISOString(), retryAt: serverPause.retryAt?.toISOString() ?? null },
    },
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
  };
}
