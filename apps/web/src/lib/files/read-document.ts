import { parseDocument, type Problem, type SequenceDocument } from '@touchline/sequence';

export type ReadDocument =
  | { readonly ok: true; readonly document: SequenceDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a file that was downloaded or kept as code. Anything that is wrong with it is told by its place; then nothing of it is taken. */
export function readDocument(text: string): ReadDocument {
  let value: unknown;
  try {
    // Editors of some systems put a mark in front of what they save.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, problems: [{ path: '', message: `This is not JSON: ${(error as Error).message}` }] };
  }
  return parseDocument(value);
}
