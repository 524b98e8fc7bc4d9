import type { SequenceNode } from '@touchline/sequence';
import { canDelete } from './can-delete.ts';
import { exitsOf } from '../../lib/document/lookups.ts';

/** What leads can pass by: neither the entry nor where a sequence ends. */
export function canDisable(node: SequenceNode): boolean {
  return canDelete(node.kind) && exitsOf(node).length > 0;
}
