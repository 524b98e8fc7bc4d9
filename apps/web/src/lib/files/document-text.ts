import type { SequenceDocument } from '@touchline/sequence';

/** A document as JSON, indented for reading and line-by-line diffs. */
export function documentText(document: SequenceDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
