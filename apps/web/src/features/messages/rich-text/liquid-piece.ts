import { FIRST_LINE, MERGE_FIELDS } from '@touchline/sequence';

/** A merge field for display as a chip. */
export interface MergeChip {
  readonly path: string;
  readonly title: string;
  /** The fallback for leads without the value. Null: empty. */
  readonly fallback: string | null;
}

const FIELD = /^\{\{-?\s*([\w.]+)\s*(?:\|\s*default:\s*(?:"([^"]*)"|'([^']*)')\s*)?-?\}\}$/;

/** Parses `{{ lead.firstName | default: "there" }}`. Null for any other Liquid. */
export function mergeChipOf(raw: string): MergeChip | null {
  const match = FIELD.exec(raw);
  const path = match?.[1];
  if (match === null || path === undefined) return null;
  const title = [...MERGE_FIELDS, FIRST_LINE].find((field) => field.path === path)?.title ?? path.replace(/^lead\.fields\./, '');
  return { path, title, fallback: match[2] ?? match[3] ?? null };
}

/** Liquid cannot escape quotes, so a fallback contains at most one kind of quote. */
export function mergeFieldWith(path: string, fallback: string | null): string {
  if (fallback === null) return `{{ ${path} }}`;
  const text = fallback.replaceAll('\n', ' ');
  return text.includes('"') ? `{{ ${path} | default: '${text.replaceAll("'", '’')}' }}` : `{{ ${path} | default: "${text}" }}`;
}
