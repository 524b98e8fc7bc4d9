import type { ExitName, StepId } from '../../model/types.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { acceptsEdges, exitsOf, findNode } from '../queries.ts';

/** Why two steps cannot be connected. */
export type RefusedConnection = 'unknown-node' | 'unknown-exit' | 'self-link' | 'into-start';

/** The changed document, or why the connection is refused. */
export type Connected =
  | { readonly ok: true; readonly document: SequenceDocument }
  | { readonly ok: false; readonly reason: RefusedConnection };

/** Draws an edge. It replaces the edge that left by the same exit. */
export function connect(document: SequenceDocument, from: StepId, exit: ExitName, to: StepId): Connected {
  const reason = refusal(document, from, exit, to);
  if (reason !== null) return { ok: false, reason };
  const others = document.edges.filter((edge) => edge.from !== from || edge.exit !== exit);
  return { ok: true, document: { ...document, edges: [...others, { from, exit, to }] } };
}

function refusal(document: SequenceDocument, from: StepId, exit: ExitName, to: StepId): RefusedConnection | null {
  const source = findNode(document, from);
  const target = findNode(document, to);
  if (source === undefined || target === undefined) return 'unknown-node';
  if (from === to) return 'self-link';
  if (!acceptsEdges(target)) return 'into-start';
  return exitsOf(source).some((known) => known.name === exit) ? null : 'unknown-exit';
}

/** Removes the edge of an exit. Without one, the document is returned unchanged. */
export function disconnect(document: SequenceDocument, from: StepId, exit: ExitName): SequenceDocument {
  return { ...document, edges: document.edges.filter((edge) => edge.from !== from || edge.exit !== exit) };
}
