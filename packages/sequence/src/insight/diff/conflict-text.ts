import type { SequenceDocument } from '../../model/document.ts';
import type { Json } from '../../model/types.ts';
import { fieldText, wordsOf, type Words } from './diff-text.ts';
import { fieldChanges } from './field-change.ts';
import type { MergeConflict } from './merge-documents.ts';

/** The change that each side made, one line per change. */
export interface ConflictText {
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** A conflict in English. Steps have their names in `mine`, else those in `theirs`. */
export function conflictText(conflict: MergeConflict, mine: SequenceDocument, theirs: SequenceDocument): ConflictText {
  const words = wordsOf({ before: theirs, after: mine });
  const side = (value: Json | undefined) => [...new Set(linesOf(conflict, value, words))];
  return { mine: side(conflict.mine), theirs: side(conflict.theirs) };
}

function linesOf({ nodeId, path, base }: MergeConflict, value: Json | undefined, words: Words): readonly string[] {
  if (path === '' && value === undefined) return ['Deleted'];
  if (path.startsWith('exit:')) {
    const label = nodeId === null ? null : words.exit(nodeId, path.slice('exit:'.length));
    return [`${label === null ? 'Leads' : `“${label}” leads`} to: ${typeof value === 'string' ? words.name(value) : 'nowhere'}`];
  }
  return fieldChanges(base, value, path).map((change) =>
    /^position\b/.test(change.path) ? 'Moved on the canvas' : fieldText({ ...change, path: change.path.replace(/^settings\./, '') }, words),
  );
}
