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

/** What comes before a value that is part of an address, which is encoded there. */
const IN_ADDRESS = /https?:\/\/[^\s<>"]*$/i;

/**
 * Fills merge fields in for a preview: `{{ path }}` and `{{ path | default: "…" }}`. Other Liquid is left as it is written; the real
 * rendering happens on the server when the message goes out.
 */
export function fillIn(text: string, fields: PreviewFields): string {
  return text.replaceAll(
    /\{\{-?\s*([\w.]+)\s*(?:\|\s*default:\s*(?:"([^"]*)"|'([^']*)')\s*)?-?\}\}/g,
    (whole, path: string, double: string | undefined, single: string | undefined, at: number) => {
      const value = fields[path] || (double ?? single);
      if (value === undefined) return fields[path] === undefined ? whole : '';
      // Blanks within a field end no address.
      const before = text.slice(0, at).replaceAll(/\{\{.*?\}\}/g, 'x');
      return IN_ADDRESS.test(before) ? encodeURIComponent(value.toWellFormed()) : value;
    },
  );
}
