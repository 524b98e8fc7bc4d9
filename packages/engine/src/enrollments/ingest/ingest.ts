import { endsOn, type Instant, type Signal } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import { loadVersions, type LoadedVersion } from '../../context/ir-cache.ts';
import { notify } from '../../notifications/notify.ts';
import { readOptOut } from './read-opt-out.ts';
import type { Author } from '../step/batch-rows.ts';
import { lockEnrollments } from '../step/claim.ts';
import { interpretApart } from '../step/interpret-apart.ts';
import { interpret, type Outcome } from '../step/interpret.ts';
import type { EnrollmentRow } from '../step/enrollment-row.ts';
import { attachHistory } from '../step/attach-history.ts';
import { writeOutcomes } from '../step/write.ts';
import { type MatchedEnrollments, matchEnrollments } from './match-enrollments.ts';
import { replyNotices } from './reply-notices.ts';
import { colleagueReplies } from './colleague-replies.ts';
import { type IncomingEvent, toSequenceEvent } from './incoming-event.ts';
import { claimKeys, completeFromMessages, findLastMessages } from './new-events.ts';
import { phoneAnswers } from './phone-answers.ts';
import { retryBounced } from './retry-bounced.ts';
import { storeEvents } from './store-events.ts';
import { suppress } from './suppress.ts';

/**
 * Takes events in and advances the enrollments concerned, in the caller's transaction: a stored event has had its effect.
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
  const reported = (await completeFromMessages(client, await findLastMessages(client, taken))).map(readOptOut);
  const events = [...reported, ...(await phoneAnswers(client, reported)), ...(await colleagueReplies(client, reported))];
  const { rows, hears } = await lockAudience(client, events);
  const leads = new Map(rows.map((row) => [row.id, row.lead_id]));
  await storeEvents(client, events, leads);
  const unheard = await retryBounced(client, events, now);
  await suppress(
    client,
    events.flatMap((event) => {
      const leadId = event.leadId ?? leads.get(event.enrollmentId ?? '');
      return leadId === undefined && event.address === undefined ? [] : [{ ...event, leadId: leadId ?? null }];
    }),
  );
  const versions = await loadVersions(client, rows);
  const told = await attachHistory(client, rows, versions);
  const outcomes = await interpretApart(
    client,
    told,
    versions,
    (row) => outcomeOf(row, versions.get(row.version_id), signalsFor(row, events, hears, unheard), now),
    now,
  );
  await writeOutcomes(client, outcomes.filter(matters), now, author);
  await notify(client, now, replyNotices(reported, leads));
}

/**
 * Locks the enrollments concerned. An enrollment that ended while this waited for its lock may have handed off its lead to a new one,
 * so they are matched again.
 */
async function lockAudience(
  client: PoolClient,
  events: readonly IncomingEvent[],
): Promise<{ readonly rows: readonly EnrollmentRow[]; readonly hears: MatchedEnrollments['hears'] }> {
  const rows = new Map<string, EnrollmentRow>();
  for (;;) {
    const { enrollments, hears } = await matchEnrollments(client, events);
    const unseen = enrollments.filter(({ id }) => !rows.has(id));
    const locked = unseen.length === 0 ? [] : await lockEnrollments(client, unseen);
    for (const row of locked) rows.set(row.id, row);
    if (!locked.some((row) => row.status === 'ended')) return { rows: [...rows.values()], hears };
  }
}

function signalsFor(
  row: EnrollmentRow,
  events: readonly IncomingEvent[],
  hears: MatchedEnrollments['hears'],
  unheard: ReadonlySet<IncomingEvent>,
): readonly Told[] {
  return (hears.get(row.id) ?? []).flatMap(({ index, elsewhere }): Told[] => {
    const event = events[index];
    if (event === undefined || unheard.has(event)) return [];
    const heard = toSequenceEvent(event, event.enrollmentId === row.id);
    return [{ type: 'event', event: elsewhere ? { ...heard, elsewhere } : heard }];
  });
}

type Told = Extract<Signal, { type: 'event' }>;

/** An answer after the last step cancels that step's messages that have not left yet. */
function outcomeOf(row: EnrollmentRow, version: LoadedVersion | undefined, signals: readonly Told[], now: Instant): Outcome {
  const outcome = interpret(row, version, signals, now);
  if (outcome.error !== null || outcome.state.status !== 'ended' || version?.ok !== true) return outcome;
  const answered = signals.some(({ event }) => endsOn(version.ir, event));
  return answered ? { ...outcome, effects: [...outcome.effects, { type: 'withdraw', step: null }] } : outcome;
}

/** An answer to another sequence that does not end this enrollment leaves no trace in it. */
function matters({ row, state, effects, error }: Outcome): boolean {
  return state !== row.state || effects.length > 0 || error !== row.error;
}
