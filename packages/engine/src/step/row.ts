import type { LeadOwner, SequenceStatus } from '@touchline/db';
import type { EnrollmentState, Instant, Json, LeadFacts, Tier } from '@touchline/sequence';

/** An enrollment, locked by the current transaction, with its lead. */
export interface EnrollmentRow {
  readonly workspace_id: string;
  readonly id: string;
  /** Where the row is; valid while it is locked. */
  readonly tid: string;
  readonly sequence_id: string;
  readonly version_id: string;
  readonly lead_id: string;
  readonly is_test: boolean;
  readonly status: 'active' | 'paused' | 'ended' | 'failed';
  /** Why it was set aside. */
  readonly error: string | null;
  readonly state: EnrollmentState;
  readonly due_ms: Instant | null;
  readonly sequence_status: SequenceStatus | null;
  /** Null when the lead was deleted. */
  readonly lead_found: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedin: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly company: string | null;
  readonly time_zone: string | null;
  readonly tier: Tier | null;
  readonly source: string | null;
  readonly stage: string | null;
  readonly tags: readonly string[];
  readonly fields: Readonly<Record<string, Json>>;
  readonly consent_email: boolean;
  readonly consent_sms: boolean;
  readonly consent_call: boolean;
  readonly owner: LeadOwner | null;
  /** See `withHistory`. */
  readonly history?: LeadFacts['history'];
}

/** Columns of `EnrollmentRow`, from `e` (a locked selection of enrollments) with its lead and sequence joined. */
export const ENROLLMENT_COLUMNS = `
  e.workspace_id, e.id, e.tid::text AS tid, e.sequence_id, e.version_id, e.lead_id, e.is_test, e.status, e.error, e.state,
  floor(extract(epoch FROM e.due_at) * 1000)::float8 AS due_ms, s.status AS sequence_status,
  l.id AS lead_found, l.email, l.phone, l.linkedin, l.first_name, l.last_name, l.company, l.time_zone, l.tier, l.source, l.stage,
  l.tags, l.fields, l.consent_email, l.consent_sms, l.consent_call, l.owner`;

export const ENROLLMENT_JOINS = `
  LEFT JOIN leads l ON l.workspace_id = e.workspace_id AND l.id = e.lead_id
  LEFT JOIN sequences s ON s.workspace_id = e.workspace_id AND s.id = e.sequence_id`;

type LeadColumns = Omit<
  EnrollmentRow,
  | 'tid'
  | 'status'
  | 'error'
  | 'state'
  | 'due_ms'
  | 'sequence_status'
  | 'lead_found'
  | 'id'
  | 'sequence_id'
  | 'version_id'
  | 'is_test'
  | 'workspace_id'
>;

/** The lead as the interpreter sees it. */
export function leadFacts(row: LeadColumns): LeadFacts {
  return {
    id: row.lead_id,
    email: row.email,
    phone: row.phone,
    linkedin: row.linkedin,
    firstName: row.first_name,
    lastName: row.last_name,
    company: row.company,
    timeZone: row.time_zone,
    tier: row.tier,
    source: row.source,
    stage: row.stage,
    tags: row.tags,
    fields: row.fields,
    consent: { email: row.consent_email, sms: row.consent_sms, call: row.consent_call },
    owner: row.owner,
    ...(row.history === undefined ? {} : { history: row.history }),
  };
}
