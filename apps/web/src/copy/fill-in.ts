import { createMessageRenderer, type MergeValues } from '@touchline/sequence';

/** Values of merge fields for a preview. */
export type PreviewFields = Readonly<Record<string, string>>;

export const EXAMPLE_FIELDS: PreviewFields = {
  'lead.firstName': 'Ada',
  'lead.lastName': 'Lovelace',
  'lead.company': 'Analytical Engines',
  'lead.email': 'ada@example.com',
  'lead.phone': '+44 20 7946 0102',
  'lead.tier': 'warm',
  'lead.timeZone': 'Europe/London',
  'sender.name': 'Sam',
  'sender.email': 'sam@example.com',
};

const renderer = createMessageRenderer();

/** Fills merge fields in for a preview, with the delivery's renderer. A text that cannot be rendered is returned as written. */
export function fillIn(text: string, fields: PreviewFields): string {
  try {
    return renderer.text(text, valuesOf(fields));
  } catch {
    return text;
  }
}

/** `{ 'lead.firstName': 'Ada' }` as `{ lead: { firstName: 'Ada' }, … }`. */
function valuesOf(fields: PreviewFields): MergeValues {
  const values = { firstLine: fields['firstLine'] ?? '', lead: {} as Record<string, unknown>, sender: { name: '', email: '' } };
  const custom: Record<string, string> = {};
  for (const [path, value] of Object.entries(fields)) {
    if (path.startsWith('lead.fields.')) custom[path.slice('lead.fields.'.length)] = value;
    else if (path.startsWith('lead.')) values.lead[path.slice('lead.'.length)] = value;
    else if (path === 'sender.name') values.sender.name = value;
    else if (path === 'sender.email') values.sender.email = value;
  }
  values.lead['fields'] = custom;
  return values;
}
