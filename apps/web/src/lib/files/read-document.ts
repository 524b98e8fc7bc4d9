import { parseDocument, type Problem, type SequenceDocument } from '@touchline/sequence';

export type ReadDocument =
  | { readonly ok: true; readonly document: SequenceDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses an exported sequence file. Any problem is reported by path, and then the whole file is rejected. */
export function readDocument(text: string): ReadDocument {
  let value: unknown;
  try {
    // Some editors save a byte order mark.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, problems: [{ path: '', message: `This is not JSON: ${(error as Error).message}` }] };
  }
  return parseDocument(value);
}
