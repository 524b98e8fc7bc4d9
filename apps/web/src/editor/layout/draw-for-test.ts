import { addNode, connect, emptyDocument, type SequenceDocument } from '@touchline/sequence';

/** For tests of what only reads a sequence: kinds by id, all in one place, and edges as `[from, exit, to]`. */
export function draw(kinds: Readonly<Record<string, string>>, edges: readonly (readonly [string, string, string])[]): SequenceDocument {
  let document = emptyDocument('UTC');
  for (const [id, kind] of Object.entries(kinds)) document = addNode(document, { id, kind, position: { x: 0, y: 0 } }).document;
  for (const [from, exit, to] of edges) {
    const outcome = connect(document, from, exit, to);
    if (!outcome.ok) throw new Error(outcome.reason);
    document = outcome.document;
  }
  return document;
}
