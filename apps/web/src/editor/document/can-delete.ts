import { stepDefinition } from '@touchline/sequence';

/** A sequence has exactly one entry; everything else may go, unknown kinds included. */
export function canDelete(kind: string): boolean {
  return stepDefinition(kind)?.family !== 'entry';
}
