import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { claimShares } from './claim.ts';
import type { EnrollmentRow } from './enrollment-row.ts';
import type { FairQueue } from './fair-queue.ts';

/** After so many the batch is as full as it gets: one for the shares, and what is left of those for whoever has more. */
const PASSES = 3;

/** Locks due enrollments by shares; places that nobody used go to those who used all of theirs. In order of id. */
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
