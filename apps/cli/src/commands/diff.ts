import { diffDocuments, diffText, isEmptyDiff } from '@touchline/sequence';
import { readDocument } from './input.ts';
import { EXIT, type OutputOptions, print } from './output.ts';

/** `touchline diff <before> <after>`: what changed for leads and on the canvas. */
export async function diffCommand(before: string, after: string, options: OutputOptions): Promise<number> {
  const diff = diffDocuments(await readDocument(before), await readDocument(after));
  print(options, diff, isEmptyDiff(diff) ? ['No difference.'] : diffText(diff));
  return isEmptyDiff(diff) ? EXIT.fine : EXIT.found;
}
