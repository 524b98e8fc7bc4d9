import {
  diffDocuments,
  fieldName,
  type DocumentDiff,
  type EdgeChange,
  type SequenceDocument,
  type SequenceNode,
} from '@touchline/sequence';
import { createContext, useContext } from 'react';

/** The version that the draft is compared with. */
export interface Compared {
  readonly number: number;
  readonly document: SequenceDocument;
}

export interface Comparison {
  readonly added: ReadonlySet<string>;
  /** Names of changed settings, by step. */
  readonly changed: ReadonlyMap<string, readonly string[]>;
  readonly removed: readonly SequenceNode[];
  /** Former positions of moved steps, by step. */
  readonly moved: ReadonlyMap<string, SequenceNode['position']>;
  /** Keys `from exit` of new and redirected edges. */
  readonly edges: ReadonlySet<string>;
  /** Removed edges, with their former targets. */
  readonly lost: readonly EdgeChange[];
  readonly settings: number;
}

export function comparisonOf(before: SequenceDocument, after: SequenceDocument): Comparison {
  const diff: DocumentDiff = diffDocuments(before, after);
  const moved = new Set(diff.moved);
  return {
    added: new Set(diff.added.map((node) => node.id)),
    changed: new Map(diff.changed.map(({ id, fields }) => [id, fields.map(({ path }) => fieldName(path))])),
    removed: diff.removed,
    moved: new Map(before.nodes.filter(({ id }) => moved.has(id)).map(({ id, position }) => [id, position])),
    lost: diff.edges.filter((edge) => edge.before !== null),
    edges: new Set(diff.edges.filter((edge) => edge.after !== null).map((edge) => `${edge.from} ${edge.exit}`)),
    settings: diff.settings.length,
  };
}

/** Null when no comparison is active. */
export const ComparisonContext = createContext<Comparison | null>(null);

/** How a step differs from the compared version; null when unchanged. */
export function useChange(id: string): { readonly word: 'New' | 'Changed' | 'Moved'; readonly detail: string } | null {
  const comparison = useContext(ComparisonContext);
  if (comparison === null) return null;
  if (comparison.added.has(id)) return { word: 'New', detail: 'Not in that version' };
  const fields = comparison.changed.get(id);
  if (fields) return { word: 'Changed', detail: fields.join('; ') };
  return comparison.moved.has(id) ? { word: 'Moved', detail: 'Moved on the canvas. Leads see no difference.' } : null;
}
