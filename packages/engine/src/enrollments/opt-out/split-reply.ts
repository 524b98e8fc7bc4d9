import { fold } from './languages/fold.ts';
import { beginsQuote } from './languages/own-words.ts';

/** A reply in two parts. */
export interface SplitReply {
  readonly own: string;
  readonly quoted: string;
}

/** Longer replies are not split further. Lines. */
const MOST = 5_000;

/**
 * Parts what a reply says from the message that it quotes, by the marks that the opt-out detection reads. An answer below or between the
 * quoted lines is found as well: then the quoted lines alone are the other part.
 */
export function splitReply(text: string): SplitReply {
  const lines = text.replaceAll('\r\n', '\n').split('\n').slice(0, MOST);
  const folded = lines.map((line) => fold(line).trim());
  const start = folded.findIndex((line, index) => beginsQuote(line, folded[index + 1] ?? ''));
  const end = start < 0 ? lines.length : start;
  const above = lines.slice(0, end);
  const own = withoutMarked(above);
  if (own !== '' || start < 0) return { own, quoted: [...above.filter(isMarked), ...lines.slice(end)].join('\n').trim() };
  const below = lines.slice(end);
  // Without marks nothing shows where the quoted message ends.
  if (!below.some(isMarked)) return { own: '', quoted: below.join('\n').trim() };
  const firstMarked = below.findIndex(isMarked);
  return {
    own: withoutMarked(below.slice(firstMarked)),
    quoted: [...below.slice(0, firstMarked), ...below.filter(isMarked)].join('\n').trim(),
  };
}

const isMarked = (line: string): boolean => /^\s*>/.test(line);
const withoutMarked = (lines: readonly string[]): string =>
  lines
    .filter((line) => !isMarked(line))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
