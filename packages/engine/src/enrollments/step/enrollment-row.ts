import type { SequenceStatus } from '@touchline/db';
import type { EnrollmentState, Instant, SendsElsewhere } from '@touchline/sequence';
import { type JoinedLead, LEAD_COLUMNS } from '../../sql/lead-columns.ts';

/** An enrollment, locked by the current transaction, with its lead. */
export interface EnrollmentRow extends JoinedLead {
  readonly workspace_id: string;
  readonly id: string;
  /** Where the row is; valid while it is locked. */
  readonly tid: string;
  readonly sequence_id: string;
  readonly version_id: string;
  readonly is_test: boolean;
  readonly status: 'active' | 'paused' | 'ended' | 'failed';
  /** The error of a failed enrollment. */
  readonly error: string | null;
  readonly state: EnrollmentState;
  readonly due_ms: Instant | null;
  readonly sequence_status: SequenceStatus | null;
  /** See `interpretApart`. */
  readonly elsewhere?: SendsElsewhere;
}

/** Columns of `EnrollmentRow`, from `e` (a locked selection of enrollments) with its lead and sequence joined. */
export const ENROLLMENT_COLUMNS = `
  e.workspace_id, e.id, e.tid::text AS tid, e.sequence_id, e.version_id, e.lead_id, e.is_test, e.status, e.error, e.state,
  floor(extract(epoch FROM e.due_at) * 1000)::float8 AS due_ms, s.status AS sequence_status, ${LEAD_COLUMNS}`;

/**
 * Leads one by one from their key, as `LIMIT` makes it: where the planner may choose, it reads the whole table for a batch of 500 while
 * there are fewer than some hundred thousand leads, which is three times as long.
 */
export const ENROLLMENT_JOINS = `
  LEFT JOIN LATERAL (SELECT * FROM leads WHERE workspace_id = e.workspace_id AND id = e.lead_id LIMIT 1) l ON true
  LEFT JOIN sequences s ON s.workspace_id = e.workspace_id AND s.id = e.sequence_id`;
