/** A value that a text may use between `{{` and `}}`. */
export interface MergeField {
  readonly path: string;
  readonly title: string;
}

/** All merge fields, in the order of the editor. Custom fields are `lead.fields.<name>`. */
export const MERGE_FIELDS: readonly MergeField[] = [
  { path: 'lead.firstName', title: 'First name' },
  { path: 'lead.lastName', title: 'Last name' },
  { path: 'lead.company', title: 'Company' },
  { path: 'lead.email', title: 'Email address' },
  { path: 'lead.phone', title: 'Phone' },
  { path: 'lead.linkedin', title: 'LinkedIn profile' },
  { path: 'lead.tier', title: 'Tier' },
  { path: 'lead.source', title: 'Source' },
  { path: 'lead.stage', title: 'Stage' },
  { path: 'lead.timeZone', title: 'Time zone' },
  { path: 'sender.name', title: 'Your name' },
  { path: 'sender.email', title: 'Your email address' },
];

/** Differs per message. Available only if the touch has a source for it. */
export const FIRST_LINE: MergeField = { path: 'firstLine', title: 'Personalized opening line' };

const known = new Set(MERGE_FIELDS.map((field) => field.path));

/** Whether a Liquid path is a known merge field. */
export function isMergeField(path: string): boolean {
  return known.has(path) || /^lead\.fields\..+/.test(path);
}

/** A backslash within quotes. */
const ESCAPED = '\\\\';
const REFERENCE = /^\{\{-?\s*([\w.]+)\s*(?:\|\s*default:\s*(?:"([^"]*)"|'([^']*)')\s*)?-?\}\}$/;

/** Parses `{{ lead.firstName | default: "there" }}` into path and fallback (null without one); null for any other Liquid. */
export function parseMergeField(source: string): { readonly path: string; readonly fallback: string | null } | null {
  const [, path, double, single] = REFERENCE.exec(source) ?? [];
  if (path === undefined) return null;
  const quoted = double ?? single ?? null;
  // Liquid reads a backslash as the start of an escape. Only an escaped backslash is simple enough for a fallback.
  if (quoted?.replaceAll(ESCAPED, '').includes('\\')) return null;
  return { path, fallback: quoted?.replaceAll(ESCAPED, '\\') ?? null };
}

/** The inverse of `parseMergeField`. A piece of Liquid cannot contain both kinds of quotes, so single ones become ’. */
export function writeMergeField(path: string, fallback: string | null): string {
  if (fallback === null) return `{{ ${path} }}`;
  const text = fallback.replaceAll('\n', ' ').replaceAll('\\', ESCAPED);
  return text.includes('"') ? `{{ ${path} | default: '${text.replaceAll("'", '’')}' }}` : `{{ ${path} | default: "${text}" }}`;
}
