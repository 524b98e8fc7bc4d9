import { exitsOf, type SequenceNode } from '@touchline/sequence';
import { canDelete } from './can-delete.ts';

/** Entries and endings cannot be disabled, because leads cannot skip them. */
export function canDisable(node: SequenceNode): boolean {
  return canDelete(node.kind) && exitsOf(node).length > 0;
}
