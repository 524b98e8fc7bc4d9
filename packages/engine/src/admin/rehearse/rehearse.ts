import { createSandboxChannels, DEFAULT_SENDER, parseSender, type Sender } from '@touchline/channels';
import { DEFAULT_WORKSPACE_ID, type LeadTable, newId } from '@touchline/db';
import { type Behavior, type Issue, type Persona, personaLead, type SequenceDocument } from '@touchline/sequence';
import type { Insertable } from 'kysely';
import type { EngineDeps, Logger } from '../../context/deps.ts';
import { enroll } from '../../enrollments/actions/enroll.ts';
import { compileDraft } from '../../publishing/publish/compile-draft.ts';
import { publish } from '../../publishing/publish/publish.ts';
import { RehearsalRun } from './rehearsal-run.ts';
import { settableClock } from './settable-clock.ts';
import { createThrowawaySchema, type ThrowawaySchema } from './throwaway-schema.ts';
import { readRuns, type RehearsedRun } from './trace.ts';

const DAY = 86_400_000;
/** Leads stored at once; a statement has room for 65,535 values. */
const LOT = 1_000;

/** A simulated lead and its behavior. */
export interface Role {
  readonly persona: Omit<Persona, 'enrollmentId'>;
  readonly behavior: Behavior;
}

/** Input of `rehearse`. */
export interface RehearsalRequest {
  /** Database in which a schema may be created. Existing tables stay untouched. */
  readonly databaseUrl: string;
  readonly document: SequenceDocument;
  readonly roles: readonly Role[];
  /** How far to go. Default 120. */
  readonly days?: number;
  readonly logger?: Logger;
}

/** Result of `rehearse`. Not ok: the document has errors. */
export type Rehearsal =
  | {
      readonly ok: true;
      /** One per role, in their order. */
      readonly runs: readonly RehearsedRun[];
      /** Real time that it took, without making and dropping the schema. */
      readonly milliseconds: number;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const SENDER: Sender = parseSender(DEFAULT_SENDER) ?? { name: null, address: 'hello@touchline.example' };

const QUIET: Logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Runs a sequence with the real engine, database and rendering, in an isolated schema: messages and webhooks go to the sandbox, and
 * the clock jumps from one event to the next. Leaves nothing behind.
 */
export async function rehearse(request: RehearsalRequest): Promise<Rehearsal> {
  // Creating the tables takes about a second, so an invalid document is refused first.
  const compiled = compileDraft(request.document, newId());
  if (!('ir' in compiled)) return { ok: false, issues: compiled.issues };
  const stage = await createThrowawaySchema(request.databaseUrl);
  try {
    return await perform(stage, request);
  } finally {
    await stage.drop();
  }
}

async function perform({ pool, db }: ThrowawaySchema, request: RehearsalRequest): Promise<Rehearsal> {
  const { document, roles, days = 120, logger = QUIET } = request;
  const clock = settableClock(Math.min(...roles.map(({ persona }) => persona.enrolledAt)));
  const channels = createSandboxChannels({ db });
  const deps: EngineDeps = { pool, db, clock, channels, sender: SENDER, baseUrl: 'http://rehearsal.invalid', logger };
  const started = performance.now();
  const sequenceId = await store(deps, document);
  const published = await publish(deps, { workspaceId: DEFAULT_WORKSPACE_ID, sequenceId, revision: 1 });
  if (!published.ok) return { ok: false, issues: ('issues' in published ? published.issues : undefined) ?? [] };

  const play = new RehearsalRun(deps, clock);
  const enrollments: string[] = [];
  const arrivals = Map.groupBy(roles.entries(), ([, { persona }]) => persona.enrolledAt);
  for (const [enrolledAt, arriving] of [...arrivals].sort(([a], [b]) => a - b)) {
    await play.runUntil(enrolledAt);
    clock.moveTo(enrolledAt);
    const admitted = await admit(deps, sequenceId, arriving);
    for (const [place, { behavior }] of arriving) {
      const enrollmentId = admitted.get(place) ?? '';
      enrollments[place] = enrollmentId;
      play.cast(enrollmentId, enrolledAt, behavior);
    }
  }
  await play.runUntil(Math.max(...roles.map(({ persona }) => persona.enrolledAt)) + days * DAY);
  const runs = await readRuns(deps, enrollments);
  return { ok: true, runs, milliseconds: Math.round(performance.now() - started) };
}

async function store({ db }: EngineDeps, document: SequenceDocument): Promise<string> {
  const id = newId();
  await db.insertInto('sequences').values({ workspace_id: DEFAULT_WORKSPACE_ID, id, name: 'Rehearsal' }).execute();
  await db
    .insertInto('drafts')
    .values({ workspace_id: DEFAULT_WORKSPACE_ID, sequence_id: id, document: JSON.stringify(document) })
    .execute();
  return id;
}

/** Stores leads and enrolls them; gives the enrollment of each by its place. */
async function admit(
  deps: EngineDeps,
  sequenceId: string,
  roles: readonly (readonly [place: number, Role])[],
): Promise<ReadonlyMap<number, string>> {
  const rows = roles.map(([place, { persona }]) => ({ place, row: leadRow(place, persona.lead) }));
  const places = new Map(rows.map(({ place, row }) => [row.id, place]));
  for (let from = 0; from < rows.length; from += LOT) {
    const lot = rows.slice(from, from + LOT).map(({ row }) => row);
    await deps.db.insertInto('leads').values(lot).execute();
  }
  const { enrolled, refused } = await enroll(deps, { workspaceId: DEFAULT_WORKSPACE_ID, sequenceId, leadIds: [...places.keys()] });
  if (refused.length > 0) throw new Error(`A made-up lead was not enrolled: ${refused[0]?.reason ?? 'no reason'}`);
  return new Map(enrolled.map(({ leadId, enrollmentId }) => [places.get(leadId) ?? -1, enrollmentId]));
}

function leadRow(place: number, given: Persona['lead']): Insertable<LeadTable> {
  const lead = personaLead(given);
  return {
    workspace_id: DEFAULT_WORKSPACE_ID,
    id: newId(),
    // An address is one lead's.
    email: lead.email === null || place === 0 ? lead.email : lead.email.replace('@', `+${place}@`),
    phone: lead.phone,
    linkedin: lead.linkedin,
    first_name: lead.firstName,
    last_name: lead.lastName,
    // Only the leads named as colleagues are colleagues.
    company: given?.company === undefined ? `${lead.company} ${place + 1}` : lead.company,
    time_zone: lead.timeZone,
    tier: lead.tier,
    source: lead.source,
    stage: lead.stage,
    tags: [...lead.tags],
    fields: JSON.stringify(lead.fields),
    consent_email: lead.consent.email,
    consent_sms: lead.consent.sms,
    consent_call: lead.consent.call,
    owner: lead.owner === null ? null : JSON.stringify(lead.owner),
  };
}
