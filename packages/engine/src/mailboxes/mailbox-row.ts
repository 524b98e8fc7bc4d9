import type { MailboxTable } from '@touchline/db';
import type { Selectable } from 'kysely';
import type { Mailbox } from './mailbox.ts';

/** Columns that hold no credentials. */
export const MAILBOX_COLUMNS = [
  'id',
  'owner_id',
  'address',
  'name',
  'reply_to',
  'signature',
  'provider',
  'auth',
  'smtp',
  'imap',
  'status',
  'reason',
  'status_since',
  'per_hour',
  'per_day',
  'gap_seconds',
  'jitter_seconds',
  'warmup_start',
  'warmup_step',
  'warmup_from',
  'created_at',
  'updated_at',
] as const;

export type MailboxRow = Pick<Selectable<MailboxTable>, (typeof MAILBOX_COLUMNS)[number]>;

export function toMailbox(row: MailboxRow): Mailbox {
  const { warmup_start: start, warmup_step: step, warmup_from: from } = row;
  return {
    id: row.id,
    ownerId: row.owner_id,
    address: row.address,
    name: row.name,
    replyTo: row.reply_to,
    signature: row.signature,
    provider: row.provider,
    auth: row.auth,
    smtp: row.smtp,
    imap: row.imap,
    status: row.status,
    reason: row.reason,
    statusSince: row.status_since.getTime(),
    perHour: row.per_hour,
    perDay: row.per_day,
    gapSeconds: row.gap_seconds,
    jitterSeconds: row.jitter_seconds,
    warmup: start === null || step === null || from === null ? null : { start, step, from: from.getTime() },
    createdAt: row.created_at.getTime(),
    updatedAt: row.updated_at.getTime(),
  };
}
