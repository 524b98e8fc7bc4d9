import { diffDocuments, diffText, isEmptyDiff } from '@touchline/sequence';
import { readDocument } from './input.ts';
import { EXIT, type OutputOptions, print } from './output.ts';

/** `touchline diff <before> <after>`: what changed for leads and on the canvas. */
export async function diffCommand(before: string, after: string, options: OutputOptions): Promise<number> {
  const compared = { before: await readDocument(before), after: await readDocument(after) };
  const diff = diffDocuments(compared.before, compared.after);
  print(options, diff, isEmptyDiff(diff) ? ['No difference.'] : diffText(diff, compared));
  return isEmptyDiff(diff) ? EXIT.fine : EXIT.found;
}
