import type { Instant, Signal } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import { loadVersions } from '../ir-cache.ts';
import type { Author } from '../step/batch-rows.ts';
import { lockEnrollments } from '../step/claim.ts';
import { interpret } from '../step/interpret.ts';
import type { EnrollmentRow } from '../step/row.ts';
import { withHistory } from '../step/with-history.ts';
import { writeOutcomes } from '../step/write.ts';
import { findAudience } from './audience.ts';
import { colleagueReplies } from './colleague-replies.ts';
import { type IncomingEvent, toSequenceEvent } from './incoming-event.ts';
import { claimKeys, completeFromMessages } from './new-events.ts';
import { storeEvents } from './store-events.ts';
import { suppress } from './suppress.ts';

/**
 * Takes events in and moves whoever hears them, inside the caller's transaction: an event that is stored has had its effect.
 *
 * @returns for each event whether it was new
 */
export async function ingest(
  client: PoolClient,
  events: readonly IncomingEvent[],
  now: Instant,
  author?: Author,
): Promise<readonly boolean[]> {
  if (events.length === 0) return [];
  const fresh = await claimKeys(client, events);
  const taken = events.filter((_, index) => fresh.has(index));
  if (taken.length > 0) await hear(client, taken, now, author);
  return events.map((_, index) => fresh.has(index));
}

async function hear(client: PoolClient, taken: readonly IncomingEvent[], now: Instant, author?: Author): Promise<void> {
  const reported = await completeFromMessages(client, taken);
  const events = [...reported, ...(await colleagueReplies(client, reported))];
  const { enrollments, hears } = await findAudience(client, events);
  const rows = enrollments.length === 0 ? [] : await lockEnrollments(client, enrollments);
  const leads = new Map(rows.map((row) => [row.id, row.lead_id]));
  await storeEvents(client, events, leads);
  await suppress(
    client,
    events.flatMap((event) => {
      const leadId = event.leadId ?? leads.get(event.enrollmentId ?? '');
      return leadId === undefined ? [] : [{ ...event, leadId }];
    }),
  );
  const versions = await loadVersions(client, rows);
  const told = await withHistory(client, rows, versions);
  const outcomes = told.map((row) => interpret(row, versions.get(row.version_id), signalsFor(row, events, hears), now));
  await writeOutcomes(client, outcomes, now, author);
}

function signalsFor(row: EnrollmentRow, events: readonly IncomingEvent[], hears: ReadonlyMap<string, readonly number[]>): Signal[] {
  return (hears.get(row.id) ?? []).flatMap((index): Signal[] => {
    const event = events[index];
    return event === undefined ? [] : [{ type: 'event', event: toSequenceEvent(event, event.enrollmentId === row.id) }];
  });
}
