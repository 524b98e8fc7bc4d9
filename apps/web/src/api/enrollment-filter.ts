import type { EnrollmentItem } from './types.ts';

/** Which leads of a sequence; what is left out doesn't matter. */
export interface EnrollmentFilter {
  readonly step?: string;
  readonly status?: EnrollmentItem['status'];
}

const statuses: Record<EnrollmentItem['status'], true> = { active: true, paused: true, failed: true, ended: true };

/** Whether what stands in an address is a status. */
export function isEnrollmentStatus(value: unknown): value is EnrollmentItem['status'] {
  return typeof value === 'string' && Object.hasOwn(statuses, value);
}
