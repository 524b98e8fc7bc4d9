import { DEFAULT_WORKSPACE_ID, type EnrollmentRowStatus } from '@touchline/db';
import {
  type EnrollmentState,
  formatInstant,
  type Instant,
  type Ir,
  parseIr,
  resolveZone,
  type StepId,
  stepNames,
  type TimelineEntry,
  timelineText,
} from '@touchline/sequence';
import type { EngineDeps } from '../deps.ts';

/** One line of what happened, as the engine wrote it down. */
export interface RehearsedEntry {
  readonly at: Instant;
  /** `Mon 9 Mar 2026, 10:00`, the lead's time. */
  readonly local: string;
  readonly step: StepId | null;
  readonly what: TimelineEntry['what'];
  readonly text: string;
}

/** A message as the lead would have got it. */
export interface RehearsedMessage {
  readonly at: Instant | null;
  readonly local: string | null;
  readonly channel: string;
  readonly step: StepId;
  readonly status: string;
  readonly subject: string | null;
  readonly text: string | null;
}

export interface RehearsedRun {
  readonly enrollmentId: string;
  readonly zone: string;
  readonly entries: readonly RehearsedEntry[];
  readonly messages: readonly RehearsedMessage[];
  /** `failed`: set aside with an error. `active`: still under way when the rehearsal stopped. */
  readonly status: EnrollmentRowStatus;
  readonly endReason: string | null;
  readonly error: string | null;
  readonly state: EnrollmentState;
}

/** Reads back what became of one made-up lead. */
export async function readRun({ db }: EngineDeps, enrollmentId: string): Promise<RehearsedRun> {
  const row = await db
    .selectFrom('enrollments as e')
    .innerJoin('versions as v', (join) => join.onRef('v.workspace_id', '=', 'e.workspace_id').onRef('v.id', '=', 'e.version_id'))
    .innerJoin('leads as l', (join) => join.onRef('l.workspace_id', '=', 'e.workspace_id').onRef('l.id', '=', 'e.lead_id'))
    .select(['e.status', 'e.end_reason', 'e.error', 'e.state', 'v.ir', 'l.time_zone', 'l.owner'])
    .where('e.workspace_id', '=', DEFAULT_WORKSPACE_ID)
    .where('e.id', '=', enrollmentId)
    .executeTakeFirstOrThrow();
  const ir = read(row.ir);
  const { zone } = resolveZone([row.time_zone, row.owner?.timeZone, ir.settings.timeZone]);
  const lines = await db
    .selectFrom('timeline')
    .select(['at', 'entry'])
    .where('workspace_id', '=', DEFAULT_WORKSPACE_ID)
    .where('enrollment_id', '=', enrollmentId)
    .orderBy('id')
    .execute();
  const messages = await db
    .selectFrom('messages')
    .select(['sent_at', 'channel', 'step_id', 'status', 'subject', 'body_text'])
    .where('workspace_id', '=', DEFAULT_WORKSPACE_ID)
    .where('enrollment_id', '=', enrollmentId)
    .orderBy('id')
    .execute();
  const name = stepNames(ir);
  return {
    enrollmentId,
    zone,
    entries: lines.map(({ at, entry }) => present(at.getTime(), entry as TimelineEntry, zone, name)),
    messages: messages.map(({ sent_at, channel, step_id, status, subject, body_text }) => ({
      at: sent_at?.getTime() ?? null,
      local: sent_at === null ? null : formatInstant(sent_at.getTime(), zone),
      channel,
      step: step_id,
      status,
      subject,
      text: body_text,
    })),
    status: row.status,
    endReason: row.end_reason,
    error: row.error,
    state: row.state as EnrollmentState,
  };
}

function present(at: Instant, entry: TimelineEntry, zone: string, name: (id: StepId) => string): RehearsedEntry {
  const step = 'step' in entry ? (entry.step ?? null) : null;
  return { at, local: formatInstant(at, zone), step, what: entry.what, text: timelineText(entry, name) };
}

function read(json: unknown): Ir {
  const parsed = parseIr(json);
  if (!parsed.ok) throw new Error('What was published a moment ago cannot be read.');
  return parsed.ir;
}
