import { stepDefinition } from '@touchline/sequence';

/** All steps can be deleted except the entry, of which a sequence has exactly one. Unknown kinds can be deleted too. */
export function canDelete(kind: string): boolean {
  return stepDefinition(kind)?.family !== 'entry';
}
