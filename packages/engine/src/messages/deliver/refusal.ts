import type { Connections } from '@touchline/db';
import type { Instant } from '@touchline/sequence';
import { Columns } from '../../sql/columns.ts';
import { isSuppressed } from '../../sql/addresses.ts';
import type { Ready } from './record-and-submit.ts';
import { PARKED } from './parked-messages.ts';
import { held } from './review.ts';
import type { DeliveryOutcome } from './delivery-outcome.ts';

type Refusal = 'canceled' | 'suppressed' | 'held' | 'parked' | 'freed';

const REFUSED: Readonly<Record<Refusal, (now: Instant) => DeliveryOutcome>> = {
  canceled: () => ({ status: 'canceled', error: 'Canceled before it was sent.' }),
  suppressed: () => ({ status: 'canceled', error: 'The address is suppressed.' }),
  held: (now) => held(now, 'Its sequence or its lead was paused.'),
  parked: (now) => ({ status: 'queued', at: now, error: PARKED, parked: true }),
  // Its mailbox was removed or paused, and it gets another one. Or others took us for dead, and know no better than that it may have gone out. It surely did not: where it still bears our name, it
  // is queued again.
  freed: (now) => ({ status: 'queued', at: now, error: null }),
};

/** Results of messages that were refused at the last moment, by id. */
export async function refusals(pool: Connections, refused: readonly Ready[], now: Instant): Promise<ReadonlyMap<string, DeliveryOutcome>> {
  if (refused.length === 0) return new Map();
  const rows = new Columns({ workspace_id: 'uuid', id: 'uuid', channel: 'text', address: 'text', mailbox: 'text', mailbox_id: 'uuid' });
  for (const { row, message, mailbox = null } of refused) {
    rows.add({
      workspace_id: row.workspace_id,
      id: row.id,
      channel: row.channel,
      address: message.to.toLowerCase(),
      mailbox,
      mailbox_id: row.mailbox?.id ?? null,
    });
  }
  const values: unknown[] = [];
  const { rows: found } = await pool.query<{ id: string; refusal: Refusal }>(
    `SELECT i.id, CASE WHEN m.cancel_requested THEN 'canceled' WHEN ${isSuppressed('i.workspace_id', 'i.channel', 'i.address')} THEN 'suppressed' WHEN m.status <> 'claimed' THEN 'freed'
       WHEN EXISTS (SELECT 1 FROM mailbox_pauses b WHERE b.address = i.mailbox AND b.cause IS NOT NULL) THEN 'parked'
       WHEN i.mailbox_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM mailboxes x WHERE x.workspace_id = i.workspace_id AND x.id = i.mailbox_id AND x.status = 'active') THEN 'freed'
       ELSE 'held' END AS refusal
     FROM ${rows.unnest('i', values)} JOIN messages m ON m.workspace_id = i.workspace_id AND m.id = i.id`,
    values,
  );
  const reasons = new Map(found.map(({ id, refusal }) => [id, refusal]));
  // A message deleted in the meantime has no row.
  return new Map(refused.map(({ row }) => [row.id, REFUSED[reasons.get(row.id) ?? 'canceled'](now)]));
}
