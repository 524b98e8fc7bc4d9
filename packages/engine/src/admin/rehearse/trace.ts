import { DEFAULT_WORKSPACE_ID, type EnrollmentRowStatus, type LeadOwner } from '@touchline/db';
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
import type { EngineDeps } from '../../context/deps.ts';
import { plainArray } from '../../sql/pg-array.ts';

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

/** What happened to one lead of a rehearsal. */
export interface RehearsedRun {
  readonly enrollmentId: string;
  readonly zone: string;
  readonly entries: readonly RehearsedEntry[];
  readonly messages: readonly RehearsedMessage[];
  /** `failed`: stopped by an error. `active`: not finished when the rehearsal stopped. */
  readonly status: EnrollmentRowStatus;
  readonly endReason: string | null;
  readonly error: string | null;
  readonly state: EnrollmentState;
}

/** Reads the results of simulated leads, in the order of their enrollments, which all share one version. */
export async function readRuns({ pool }: EngineDeps, enrollmentIds: readonly string[]): Promise<readonly RehearsedRun[]> {
  const values = [DEFAULT_WORKSPACE_ID, plainArray(enrollmentIds)];
  const [versions, enrollments, timeline, messages] = await Promise.all([
    pool.query<{ ir: unknown }>('SELECT ir FROM versions WHERE workspace_id = $1', [DEFAULT_WORKSPACE_ID]),
    pool.query<Enrollment>(
      `SELECT e.id, e.status, e.end_reason, e.error, e.state, l.time_zone, l.owner
       FROM unnest($2::uuid[]) WITH ORDINALITY AS asked(id, place)
       JOIN enrollments e ON e.workspace_id = $1 AND e.id = asked.id
       JOIN leads l ON l.workspace_id = e.workspace_id AND l.id = e.lead_id ORDER BY asked.place`,
      values,
    ),
    pool.query<Line>(
      'SELECT enrollment_id, at, entry FROM timeline_lines WHERE workspace_id = $1 AND enrollment_id = ANY($2::uuid[]) ORDER BY id',
      values,
    ),
    pool.query<Message>(
      `SELECT enrollment_id, sent_at, channel, step_id, status, subject, body_text FROM messages
       WHERE workspace_id = $1 AND enrollment_id = ANY($2::uuid[]) ORDER BY id`,
      values,
    ),
  ]);
  const ir = read(versions.rows[0]?.ir);
  const name = stepNames(ir);
  const lines = Map.groupBy(timeline.rows, (row) => row.enrollment_id);
  const mail = Map.groupBy(messages.rows, (row) => row.enrollment_id);
  return enrollments.rows.map(({ id, status, end_reason, error, state, time_zone, owner }) => {
    const { zone } = resolveZone([time_zone, owner?.timeZone, ir.settings.timeZone]);
    return {
      enrollmentId: id,
      zone,
      entries: (lines.get(id) ?? []).map(({ at, entry }) => present(at.getTime(), entry, zone, name)),
      messages: (mail.get(id) ?? []).map((message) => presentMessage(message, zone)),
      status,
      endReason: end_reason,
      error,
      state,
    };
  });
}

interface Enrollment {
  readonly id: string;
  readonly status: EnrollmentRowStatus;
  readonly end_reason: string | null;
  readonly error: string | null;
  readonly state: EnrollmentState;
  readonly time_zone: string | null;
  readonly owner: LeadOwner | null;
}

interface Line {
  readonly enrollment_id: string;
  readonly at: Date;
  readonly entry: TimelineEntry;
}

interface Message {
  readonly enrollment_id: string;
  readonly sent_at: Date | null;
  readonly channel: string;
  readonly step_id: StepId;
  readonly status: string;
  readonly subject: string | null;
  readonly body_text: string | null;
}

function presentMessage({ sent_at, channel, step_id, status, subject, body_text }: Message, zone: string): RehearsedMessage {
  return {
    at: sent_at?.getTime() ?? null,
    local: sent_at === null ? null : formatInstant(sent_at.getTime(), zone),
    channel,
    step: step_id,
    status,
    subject,
    text: body_text,
  };
}

function present(at: Instant, entry: TimelineEntry, zone: string, name: (id: StepId) => string): RehearsedEntry {
  const step = 'step' in entry ? (entry.step ?? null) : null;
  return { at, local: formatInstant(at, zone), step, what: entry.what, text: timelineText(entry, name) };
}

function read(json: unknown): Ir {
  const parsed = parseIr(json);
  if (!parsed.ok) throw new Error('The version that was just published cannot be read.');
  return parsed.ir;
}
