import { createHash } from 'node:crypto';

/** One planted bug: a file in which a stretch of text is replaced. */
export interface Mutant {
  /** Stable while neither the statement around the change nor the change is edited, even when lines move. */
  readonly id: string;
  /** Path from the root of the tree, with slashes. */
  readonly file: string;
  /** First line of the change, from 1. */
  readonly line: number;
  /** `drop-condition`, `drop-lock` … or a mutator of Stryker. */
  readonly kind: string;
  /** Offset of the first replaced character, and of the first one after them. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** The original code, in one line. */
  readonly original: string;
}

/** @param occurrence tells equal changes in equal surroundings of one file apart, from 0 */
export function mutantId(file: string, kind: string, context: string, change: string, occurrence: number): string {
  const hash = createHash('sha256').update([file, kind, oneLine(context), oneLine(change), String(occurrence)].join('\0'));
  return hash.digest('hex').slice(0, 12);
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The text of a file with the bug in it. */
export function plant(source: string, { start, end, replacement }: Pick<Mutant, 'start' | 'end' | 'replacement'>): string {
  return source.slice(0, start) + replacement + source.slice(end);
}
