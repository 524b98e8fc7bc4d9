import { isValidZone } from '@touchline/sequence';
import type { FieldError } from '../http/field-errors.ts';
import type { LeadInput } from '../queries/lead-columns.ts';

/** Checks zones with the core's own list, because only those can be computed with. */
export function zoneErrors({ timeZone }: LeadInput): FieldError[] {
  if (timeZone === undefined || timeZone === null || isValidZone(timeZone)) return [];
  return [{ path: 'timeZone', message: `"${timeZone}" is not an IANA time zone such as Europe/Berlin.` }];
}
