import { FIRST_LINE, MERGE_FIELDS } from '@touchline/sequence';

/** A merge field as a chip shows it. */
export interface MergeChip {
  readonly path: string;
  readonly title: string;
  /** What stands there for a lead without the value; null when nothing does. */
  readonly fallback: string | null;
}

const FIELD = /^\{\{-?\s*([\w.]+)\s*(?:\|\s*default:\s*(?:"([^"]*)"|'([^']*)')\s*)?-?\}\}$/;

/** Takes `{{ lead.firstName | default: "there" }}` apart; null for any other Liquid. */
export function mergeChipOf(raw: string): MergeChip | null {
  const match = FIELD.exec(raw);
  const path = match?.[1];
  if (match === null || path === undefined) return null;
  const title = [...MERGE_FIELDS, FIRST_LINE].find((field) => field.path === path)?.title ?? path.replace(/^lead\.fields\./, '');
  return { path, title, fallback: match[2] ?? match[3] ?? null };
}

/** Liquid knows no way to write a quote within quotes, so a fallback has one sort at most. */
export function mergeFieldWith(path: string, fallback: string | null): string {
  if (fallback === null) return `{{ ${path} }}`;
  const text = fallback.replaceAll('\n', ' ');
  return text.includes('"') ? `{{ ${path} | default: '${text.replaceAll("'", '’')}' }}` : `{{ ${path} | default: "${text}" }}`;
}
