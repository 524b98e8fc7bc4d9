import type { Connections } from '@touchline/db';
import type { Instant } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import { Columns } from '../sql/columns.ts';
import { inTransaction } from '../sql/transaction.ts';

/** Hourly and daily limit of one sending mailbox. Null: no limit. */
export interface MailboxLimits {
  readonly perHour: number | null;
  /** In any 24 hours. */
  readonly perDay: number | null;
}

export interface Room {
  /** How many of those asked for may go out now. */
  readonly now: number;
  /** When to try each of the others, in order. */
  readonly later: readonly Instant[];
}

const HOUR = 3_600_000;
const DAY = 24;
/** No message is deferred further than this. It is tried again then. Hours. */
const HORIZON = 30 * DAY;

/**
 * Reserves mailbox capacity for messages that are about to be submitted, across all worker processes. Messages without capacity are
 * booked into the next free hour, so that a backlog of days is deferred once instead of every hour.
 */
export async function takeRoom(pool: Connections, address: string, wanted: number, now: Instant, limits: MailboxLimits): Promise<Room> {
  return inTransaction(pool, async (client) => {
    // One after the other: what two processes found free at the same moment would be taken twice.
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('touchline:mailbox:' || $1))`, [address]);
    const slots = await Slots.load(client, address, now, limits);
    const granted = Math.min(wanted, slots.free(slots.current));
    slots.use(granted);
    const later = Array.from({ length: wanted - granted }, () => slots.book());
    await slots.save(client, address);
    return { now: granted, later };
  });
}

interface Slot {
  used: number;
  booked: number;
}

class Slots {
  readonly current: number;
  readonly #limits: MailboxLimits;
  readonly #hours = new Map<number, Slot>();
  readonly #changed = new Set<number>();
  /** No hour before this one has room. */
  #next: number;

  private constructor(now: Instant, limits: MailboxLimits) {
    this.current = Math.floor(now / HOUR);
    this.#next = this.current + 1;
    this.#limits = limits;
  }

  static async load(client: PoolClient, address: string, now: Instant, limits: MailboxLimits): Promise<Slots> {
    const slots = new Slots(now, limits);
    const { rows } = await client.query<Slot & { hour: number }>(
      `SELECT floor(extract(epoch FROM hour) / 3600)::int AS hour, used, booked FROM mailbox_slots WHERE address = $1 AND hour > $2`,
      [address, new Date((slots.current - DAY) * HOUR)],
    );
    for (const { hour, used, booked } of rows) slots.#hours.set(hour, { used, booked });
    return slots;
  }

  /** Free capacity of an hour. Messages that were deferred to this hour are counted when they are sent. */
  free(hour: number): number {
    const { perHour, perDay } = this.#limits;
    let day = 0;
    for (let earlier = hour - DAY + 1; earlier <= hour; earlier += 1) day += this.#taken(earlier);
    return Math.max(0, Math.min((perHour ?? Infinity) - this.#taken(hour), (perDay ?? Infinity) - day));
  }

  use(n: number): void {
    this.#change(this.current).used += n;
  }

  /** The next instant with room, spread over its hour. */
  book(): Instant {
    const end = this.current + HORIZON;
    while (this.#next < end && this.free(this.#next) === 0) this.#next += 1;
    const slot = this.#change(this.#next);
    const places = this.#limits.perHour ?? this.#limits.perDay ?? 1;
    const at = this.#next * HOUR + Math.floor((Math.min(slot.booked, places - 1) / places) * HOUR);
    slot.booked += 1;
    return at;
  }

  async save(client: PoolClient, address: string): Promise<void> {
    if (this.#changed.size === 0) return;
    const rows = new Columns({ hour: 'timestamptz', used: 'int', booked: 'int' });
    for (const hour of this.#changed) rows.add({ hour: hour * HOUR, ...this.#change(hour) });
    const values: unknown[] = [address];
    await client.query(
      `INSERT INTO mailbox_slots (address, hour, used, booked) SELECT $1, i.* FROM ${rows.unnest('i', values)}
       ON CONFLICT (address, hour) DO UPDATE SET used = excluded.used, booked = excluded.booked`,
      values,
    );
  }

  #taken(hour: number): number {
    const slot = this.#hours.get(hour);
    if (slot === undefined) return 0;
    return hour > this.current ? slot.used + slot.booked : slot.used;
  }

  #change(hour: number): Slot {
    const slot = this.#hours.get(hour) ?? { used: 0, booked: 0 };
    this.#hours.set(hour, slot);
    this.#changed.add(hour);
    return slot;
  }
}
