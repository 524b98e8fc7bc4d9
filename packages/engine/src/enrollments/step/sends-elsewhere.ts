import { type EnrollmentState, type Instant, mergeSends, type Sends, sendsOf, type SendsElsewhere } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';
import { plainArray } from '../../sql/pg-array.ts';
import type { EnrollmentRow } from './enrollment-row.ts';

/** The longest gap that settings allow, plus a day for time zones. Older sends are irrelevant. */
const LOOKS_BACK = 31 * 86_400_000;
/** When to look again, where another transaction may be about to send to the same lead. */
const BUSY = 1_000;

/** What another enrollment of the same lead sent. */
export interface OtherSends {
  readonly id: string;
  readonly sends: Sends;
  /** Another transaction holds it, and its newest sends are not known yet. */
  readonly busy: boolean;
}

/**
 * Sends of the lead's other enrollments, by the id of the asking one. Leads with one enrollment are left out. One query by
 * the index on leads, and a second one only for those who have several.
 *
 * Other enrollments are locked without waiting, so that no worker steps them at the same time: two workers that hold two enrollments of
 * one lead would both see no send yet. If the other one is already locked, the younger of the two retries a second later.
 *
 * @param rows locked by the caller
 * @param held ids of all enrollments that the caller has locked
 */
export async function sendsElsewhere(
  client: ClientBase,
  rows: readonly EnrollmentRow[],
  held: ReadonlySet<string>,
  now: Instant,
): Promise<ReadonlyMap<string, readonly OtherSends[]>> {
  const found = await findOthers(client, rows, now);
  const fresh = await lockOthers(
    client,
    found.filter(({ id }) => !held.has(id)),
  );
  const others = new Map<string, OtherSends[]>();
  for (const { place, id, sends } of found) {
    const asking = rows[place]?.id ?? '';
    const other = { id, sends: fresh.get(id) ?? sends, busy: !held.has(id) && !fresh.has(id) && id < asking };
    others.set(asking, [...(others.get(asking) ?? []), other]);
  }
  return others;
}

/** @param newest states that the caller has in hand and that are not stored yet, by enrollment */
export function asContext(others: readonly OtherSends[], newest: ReadonlyMap<string, EnrollmentState>, now: Instant): SendsElsewhere {
  const sends = mergeSends(
    others.map(({ id, sends: stored }) => {
      const state = newest.get(id);
      return state === undefined ? stored : sendsOf(state);
    }),
  );
  return others.some(({ busy }) => busy) ? { ...sends, notBefore: now + BUSY } : sends;
}

interface Found {
  /** Of the asking enrollment in the list. */
  readonly place: number;
  readonly workspace_id: string;
  readonly id: string;
  readonly sends: Sends;
}

async function findOthers(client: ClientBase, rows: readonly EnrollmentRow[], now: Instant): Promise<readonly Found[]> {
  const asked = new Columns({ place: 'int', workspace_id: 'uuid', lead_id: 'uuid', id: 'uuid', is_test: 'bool' });
  for (const [place, { workspace_id, lead_id, id, is_test }] of rows.entries()) asked.add({ place, workspace_id, lead_id, id, is_test });
  const values: unknown[] = [new Date(now - LOOKS_BACK)];
  const { rows: found } = await client.query<Found>({
    name: 'touchline-sends-elsewhere',
    text: `SELECT i.place, o.workspace_id, o.id, ${SENDS} AS sends FROM ${asked.unnest('i', values)}
      JOIN enrollments o ON o.workspace_id = i.workspace_id AND o.lead_id = i.lead_id
      WHERE o.id <> i.id AND o.is_test = i.is_test AND o.updated_at >= $1 ORDER BY i.place, o.id`,
    values,
  });
  return found;
}

/** Without those that another transaction holds. */
async function lockOthers(client: ClientBase, others: readonly Found[]): Promise<ReadonlyMap<string, Sends>> {
  if (others.length === 0) return new Map();
  const { rows } = await client.query<{ id: string; sends: Sends }>({
    name: 'touchline-lock-elsewhere',
    text: `SELECT o.id, ${SENDS} AS sends FROM enrollments o
      WHERE (o.workspace_id, o.id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[])) ORDER BY o.id FOR SHARE SKIP LOCKED`,
    values: [plainArray(others.map(({ workspace_id }) => workspace_id)), plainArray(others.map(({ id }) => id))],
  });
  return new Map(rows.map(({ id, sends }) => [id, sends]));
}

/** The few bytes of a state that count here. */
const SENDS = `json_strip_nulls(json_build_object('sent', o.state->'sent', 'smsSent', o.state->'smsSent'))`;
