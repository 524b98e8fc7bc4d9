/** Who a preview is written for: merge fields and their values. */
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

/**
 * Fills merge fields in for a preview: `{{ path }}` and `{{ path | default: "…" }}`. Other Liquid is left as it is written; the real
 * rendering happens on the server when the message goes out.
 */
export function fillIn(text: string, fields: PreviewFields): string {
  return text.replaceAll(
    /\{\{-?\s*([\w.]+)\s*(?:\|\s*default:\s*(?:"([^"]*)"|'([^']*)')\s*)?-?\}\}/g,
    (whole, path: string, double?: string, single?: string) => {
      const value = fields[path];
      if (value) return value;
      return double ?? single ?? (value === undefined ? whole : '');
    },
  );
}
