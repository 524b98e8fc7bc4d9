import { addNode, connect, emptyDocument, type SequenceDocument } from '@touchline/sequence';

/** Builds a document for tests that ignore positions: kinds by id, and edges as `[from, exit, to]`. */
export function buildDocument(
  kinds: Readonly<Record<string, string>>,
  edges: readonly (readonly [string, string, string])[],
): SequenceDocument {
  let document = emptyDocument('UTC');
  for (const [id, kind] of Object.entries(kinds)) document = addNode(document, { id, kind, position: { x: 0, y: 0 } }).document;
  for (const [from, exit, to] of edges) {
    const outcome = connect(document, from, exit, to);
    if (!outcome.ok) throw new Error(outcome.reason);
    document = outcome.document;
  }
  return document;
}
