import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { claimShares } from './claim.ts';
import type { EnrollmentRow } from './enrollment-row.ts';
import type { FairQueue } from './fair-queue.ts';

/** After this many the batch is full: one query for the shares, one to give unused places to longer queues. */
const PASSES = 3;

/** Locks due enrollments by shares. Unused places go to sequences that used their whole share. In order of id. */
export async function claimFairly(client: ClientBase, now: Instant, limit: number, turns: FairQueue): Promise<EnrollmentRow[]> {
  let rows: EnrollmentRow[] = [];
  for (let pass = 1; pass <= PASSES && rows.length < limit && !turns.isEmpty; pass += 1) {
    const shares = turns.take(limit - rows.length);
    const ids = rows.map((row) => row.id);
    const claimed = await claimShares(client, now, shares, ids);
    turns.settle(shares, claimed);
    rows = pass === 1 ? claimed : [...rows, ...claimed].sort((one, other) => (one.id < other.id ? -1 : 1));
  }
  return rows;
}
