import type { SequenceDocument } from '@touchline/sequence';

/** A document as a file: indented, so that it can be read and compared line by line. */
export function documentText(document: SequenceDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
