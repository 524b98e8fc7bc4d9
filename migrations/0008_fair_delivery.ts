import { type Kysely, sql } from 'kysely';

/** What delivery asks for at the moment of sending: each sequence's own queue, who caused a message, and what a mailbox has room for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // A claim takes a share from every sequence, so that 100,000 messages of one hold up nobody else.
  `DROP INDEX messages_to_send`,
  `CREATE INDEX messages_to_send ON messages (sequence_id, next_attempt_at) WHERE status = 'queued'`,

  // A person said "now": window and guards were their affair.
  `ALTER TABLE messages ADD by_hand boolean NOT NULL DEFAULT false`,

  // Messages per sending mailbox and hour. \`used\`: handed over; \`booked\`: put off to that hour. Kept for some days.
  `CREATE TABLE mailbox_slots (
    address text NOT NULL,
    hour timestamptz NOT NULL,
    used integer NOT NULL DEFAULT 0,
    booked integer NOT NULL DEFAULT 0,
    PRIMARY KEY (address, hour)
  )`,
];
