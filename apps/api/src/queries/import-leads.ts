import { type Database, newId } from '@touchline/db';
import type { ConsentName } from '@touchline/sequence';
import { type Kysely, sql } from 'kysely';
import { type LeadInput, leadColumns } from './lead-columns.ts';

interface LeadImport {
  readonly workspaceId: string;
  readonly leads: readonly LeadInput[];
  readonly existing: 'update' | 'keep';
  readonly dryRun: boolean;
}

interface Imported {
  readonly created: number;
  readonly updated: number;
  readonly kept: number;
  /** By position of the lead; null for those that a dry run would add, and for repetitions. */
  readonly leadIds: readonly (string | null)[];
  /** Position of each lead that turned out to be one further up, and of that one. */
  readonly repeated: ReadonlyMap<number, number>;
  /** Leads known by another address, which stays. */
  readonly otherEmails: ReadonlyMap<number, string>;
}

/** Adds new leads and completes existing ones, in a few statements whatever their number. */
export async function importLeads(db: Kysely<Database>, { workspaceId, leads, existing, dryRun }: LeadImport): Promise<Imported> {
  // In the order of their keys, so that two imports of the same file wait for each other instead of blocking each other.
  const rows = leads
    .map((lead, at) => ({ at, id: newId(), ...leadColumns(lead), fields: lead.fields, owner: lead.owner ?? undefined }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return db.transaction().execute(async (tx) => {
    // Only the email address is unique: two concurrent imports would both add a lead known by a number or a profile.
    if (!dryRun) await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`lead import ${workspaceId}`}, 0))`.execute(tx);
    const found = await findLeads(tx, workspaceId, rows);
    const { repeated, otherEmails } = found;
    let { known } = found;
    const unknown = rows.filter(({ at }) => !known.has(at) && !repeated.has(at));
    if (dryRun) {
      const leadIds = leads.map((_, at) => known.get(at) ?? null);
      return { ...counts(unknown.length, known.size, existing), leadIds, repeated, otherEmails };
    }
    const added = await addLeads(tx, workspaceId, unknown);
    // A lead that was not added was added by a concurrent request.
    if (added.size < unknown.length)
      ({ known } = await findLeads(
        tx,
        workspaceId,
        rows.filter(({ id, at }) => !added.has(id) && !repeated.has(at)),
      ));
    if (existing === 'update')
      await completeLeads(
        tx,
        workspaceId,
        rows.flatMap((row) => replaceId(row, known.get(row.at))),
      );
    const made = new Map(rows.filter(({ id }) => added.has(id)).map(({ at, id }) => [at, id]));
    const leadIds = leads.map((_, at) => made.get(at) ?? known.get(at) ?? null);
    return { ...counts(added.size, known.size, existing), leadIds, repeated, otherEmails };
  });
}

type Row = { readonly at: number; readonly id: string } & Omit<ReturnType<typeof leadColumns>, 'fields' | 'owner'>;

const keyOf = ({ email, phone }: Row): string => email?.toLowerCase() ?? phone ?? '';

const replaceId = (row: Row, id: string | undefined): Row[] => (id === undefined ? [] : [{ ...row, id }]);

const counts = (created: number, found: number, existing: LeadImport['existing']) => ({
  created,
  updated: existing === 'update' ? found : 0,
  kept: existing === 'keep' ? found : 0,
});

const given = (rows: readonly Row[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g (
  at int, id uuid, email text, phone text, linkedin text, first_name text, last_name text, company text, time_zone text, tier text,
  source text, stage text, tags text[], fields jsonb, consent_email boolean, consent_sms boolean, consent_call boolean, owner jsonb,
  is_test boolean)`;

/** Pages of companies are no persons. */
const PROFILE = String.raw`^https://www\.linkedin\.com/(in|pub|sales|talent|recruiter)/`;

interface Found {
  /** Position → id of the leads that are there. */
  readonly known: Map<number, string>;
  readonly repeated: ReadonlyMap<number, number>;
  readonly otherEmails: ReadonlyMap<number, string>;
}

/**
 * Finds the leads that are there: by address, else by phone number, else by profile. Colleagues share a number, so it only identifies
 * where one of both sides has no address; a profile belongs to one person, whatever the address.
 */
async function findLeads(db: Kysely<Database>, workspaceId: string, rows: readonly Row[]): Promise<Found> {
  const found = await sql<{ at: number; id: string; email: string | null; same: boolean }>`
    SELECT g.at, l.id, l.email, l.email IS NULL OR g.email IS NULL OR lower(l.email) = lower(g.email) AS same
    FROM ${given(rows)} JOIN LATERAL (
      SELECT id, email FROM (
        (SELECT 1 AS rank, id, address AS email FROM leads_with_email(${workspaceId}, ARRAY[lower(g.email)]))
        UNION ALL
        (SELECT 2, id, email FROM leads WHERE workspace_id = ${workspaceId} AND phone = g.phone AND (g.email IS NULL OR email IS NULL)
          ORDER BY id LIMIT 1)
        UNION ALL
        (SELECT 3, id, email FROM leads WHERE workspace_id = ${workspaceId} AND linkedin = g.linkedin
          AND g.linkedin ~ ${PROFILE} ORDER BY id LIMIT 1)
      ) candidates ORDER BY rank LIMIT 1
    ) l ON true ORDER BY g.at`.execute(db);
  const known = new Map<number, string>();
  const repeated = new Map<number, number>();
  const otherEmails = new Map<number, string>();
  const places = new Map<string, number>();
  for (const { at, id, email, same } of found.rows) {
    const before = places.get(id);
    if (before !== undefined) {
      repeated.set(at, before);
      continue;
    }
    places.set(id, at);
    known.set(at, id);
    if (!same && email !== null) otherEmails.set(at, email);
  }
  return { known, repeated, otherEmails };
}

async function addLeads(db: Kysely<Database>, workspaceId: string, rows: readonly Row[]): Promise<Set<string>> {
  const added = await sql<{ id: string }>`
    INSERT INTO leads (workspace_id, id, email, phone, linkedin, first_name, last_name, company, time_zone, tier, source, stage, tags,
      fields, consent_email, consent_sms, consent_call, owner, is_test)
    SELECT ${workspaceId}, id, email, phone, linkedin, first_name, last_name, company, time_zone, tier, source, stage,
      coalesce(tags, '{}'), coalesce(fields, '{}'), coalesce(consent_email, true), coalesce(consent_sms, false),
      coalesce(consent_call, true), owner, coalesce(is_test, false)
    FROM ${given(rows)}
    ON CONFLICT (workspace_id, lower(email)) DO NOTHING RETURNING id`.execute(db);
  return new Set(added.rows.map(({ id }) => id));
}

/** Given values replace, missing values stay. Tags and custom fields are added. Unsubscribed leads stay unsubscribed. */
async function completeLeads(db: Kysely<Database>, workspaceId: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const agrees = (channel: ConsentName, address: string) => sql`
    coalesce(${sql.ref(`g.consent_${channel}`)}, ${sql.ref(`l.consent_${channel}`)}) AND NOT EXISTS (
      SELECT 1 FROM suppressions s WHERE s.workspace_id = l.workspace_id AND s.channel = ${channel} AND s.reason = 'unsubscribed' AND s.lifted_at IS NULL
        AND s.address = ${sql.raw(address)})`;
  await sql`
    WITH g AS MATERIALIZED (SELECT * FROM ${given(rows)}),
    locked AS MATERIALIZED (
      SELECT id FROM leads WHERE workspace_id = ${workspaceId} AND id IN (SELECT id FROM g) ORDER BY id FOR UPDATE
    )
    UPDATE leads l SET
      email = coalesce(l.email, g.email), phone = coalesce(g.phone, l.phone), linkedin = coalesce(g.linkedin, l.linkedin),
      first_name = coalesce(g.first_name, l.first_name), last_name = coalesce(g.last_name, l.last_name),
      company = coalesce(g.company, l.company), time_zone = coalesce(g.time_zone, l.time_zone), tier = coalesce(g.tier, l.tier),
      source = coalesce(g.source, l.source), stage = coalesce(g.stage, l.stage),
      tags = ARRAY(SELECT tag FROM unnest(l.tags || coalesce(g.tags, '{}')) WITH ORDINALITY t (tag, n) GROUP BY tag ORDER BY min(n)),
      fields = l.fields || coalesce(g.fields, '{}'), owner = coalesce(g.owner, l.owner),
      consent_email = ${agrees('email', 'lower(coalesce(l.email, g.email))')}, consent_sms = ${agrees('sms', 'coalesce(g.phone, l.phone)')},
      consent_call = coalesce(g.consent_call, l.consent_call), updated_at = now()
    FROM g JOIN locked USING (id)
    WHERE l.workspace_id = ${workspaceId} AND l.id = g.id`.execute(db);
}
