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

export function isMergeField(path: string): boolean {
  return known.has(path) || /^lead\.fields\..+/.test(path);
}
