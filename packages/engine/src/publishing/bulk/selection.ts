import type { EnrollmentRowStatus } from '@touchline/db';
import type { StepId } from '@touchline/sequence';

/** Which enrollments of a sequence. A missing field does not filter. */
export interface BulkSelection {
  readonly statuses: readonly EnrollmentRowStatus[];
  readonly step?: StepId;
  readonly leadIds?: readonly string[];
  /** All but those on this version. */
  readonly notOnVersion?: string;
  /** Only those without a timer, which only an event or a person moves. */
  readonly timerless?: boolean;
  /** Only those with exactly this text in place of a message of this step, written at this time or later. */
  readonly written?: { readonly step: StepId; readonly content: Readonly<Record<string, string>>; readonly since: Date };
}

/** Which leads of a sequence. A missing field does not filter. */
export interface ManyFilter {
  readonly step?: StepId;
  readonly status?: EnrollmentRowStatus;
  readonly leadIds?: readonly string[];
}

/** Still on their way. */
export const RUNNING = ['active', 'paused'] as const;

/** @param otherwise statuses to use where none is given */
export function selectionFor({ status, ...select }: ManyFilter, otherwise: readonly EnrollmentRowStatus[]): BulkSelection {
  return { ...select, statuses: status === undefined ? otherwise : [status] };
}

/** `SELECT id …` of the enrollments that are meant. `values` begins with the ids of workspace and sequence; other parameters are appended. */
export function selectionOf(values: unknown[], select: BulkSelection): string {
  const param = (value: unknown): string => `$${values.push(value)}`;
  const { statuses, step, leadIds, notOnVersion, timerless, written } = select;
  const conditions = [
    `workspace_id = $1 AND sequence_id = $2 AND status = ANY(${param(statuses)})`,
    ...(step === undefined ? [] : [`step_id = ${param(step)}`]),
    ...(leadIds === undefined ? [] : [`lead_id = ANY(${param(leadIds)}::uuid[])`]),
    ...(notOnVersion === undefined ? [] : [`version_id <> ${param(notOnVersion)}`]),
    ...(timerless === true ? ['due_at IS NULL'] : []),
    ...(written === undefined
      ? []
      : [
          `EXISTS (SELECT FROM rewrites r WHERE r.workspace_id = e.workspace_id AND r.enrollment_id = e.id
            AND r.step_id = ${param(written.step)} AND r.content = ${param(JSON.stringify(written.content))}::jsonb AND r.created_at >= ${param(written.since)})`,
        ]),
  ].join(' AND ');
  return PARTS.map((part) => `SELECT id FROM enrollments e WHERE ${part} AND ${conditions}`).join(' UNION ALL ');
}

/** Each has its own index. Few requests ask for ended ones. */
const PARTS = ["status IN ('active', 'paused')", "status = 'failed'", "status = 'ended'"];
