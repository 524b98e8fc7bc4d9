import type { Instant } from '@touchline/sequence';
import type { Mailbox } from './mailbox.ts';

const DAY = 86_400_000;

/** Emails that a mailbox may send in 24 hours. A warm-up raises it day by day up to the mailbox's own limit. Null: no limit. */
export function dailyLimit({ warmup, perDay }: Pick<Mailbox, 'warmup' | 'perDay'>, now: Instant): number | null {
  if (warmup === null) return perDay;
  const days = Math.max(0, Math.floor((now - warmup.from) / DAY));
  const reached = warmup.start + days * warmup.step;
  return perDay === null ? reached : Math.min(perDay, reached);
}
