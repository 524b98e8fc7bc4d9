import type { EnrollmentItem } from './types.ts';

/** Filters the leads of a sequence. Omitted fields match all. */
export interface EnrollmentFilter {
  readonly step?: string;
  readonly status?: EnrollmentItem['status'];
}

const statuses: Record<EnrollmentItem['status'], true> = { active: true, paused: true, failed: true, ended: true };

/** Whether a search parameter is an enrollment status. */
export function isEnrollmentStatus(value: unknown): value is EnrollmentItem['status'] {
  return typeof value === 'string' && Object.hasOwn(statuses, value);
}
