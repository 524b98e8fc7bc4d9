import { type Kysely, sql } from 'kysely';

/**
 * The queue of timers is each sequence's own: a batch takes a share from every one that has due leads, so that 100,000 leads of one
 * hold up nobody else. Both queues, one of all and one per sequence, would cost every step 5 %.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`DROP INDEX enrollments_due`.execute(db);
  await sql`CREATE INDEX enrollments_due ON enrollments (sequence_id, due_at) WHERE due_at IS NOT NULL`.execute(db);
}
