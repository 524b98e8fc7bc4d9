import { FIRST_LINE, MERGE_FIELDS, parseMergeField } from '@touchline/sequence';

/** A merge field for display as a chip. */
export interface MergeChip {
  readonly path: string;
  readonly title: string;
  /** The fallback for leads without the value. Null: empty. */
  readonly fallback: string | null;
}

/** Parses `{{ lead.firstName | default: "there" }}`. Null for any other Liquid. */
export function mergeChipOf(raw: string): MergeChip | null {
  const field = parseMergeField(raw);
  if (field === null) return null;
  const known = [...MERGE_FIELDS, FIRST_LINE].find(({ path }) => path === field.path);
  return { ...field, title: known?.title ?? field.path.replace(/^lead\.fields\./, '') };
}
