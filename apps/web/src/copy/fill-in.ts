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

/** Matches text before a value that is part of a URL. Such values are percent-encoded. */
const IN_ADDRESS = /https?:\/\/[^\s<>"]*$/i;

/**
 * Replaces merge fields for a preview: `{{ path }}` and `{{ path | default: "…" }}`. Other Liquid stays unchanged. The server does the real rendering when it sends the message.
 */
export function fillIn(text: string, fields: PreviewFields): string {
  return text.replaceAll(
    /\{\{-?\s*([\w.]+)\s*(?:\|\s*default:\s*(?:"([^"]*)"|'([^']*)')\s*)?-?\}\}/g,
    (whole, path: string, double: string | undefined, single: string | undefined, at: number) => {
      const value = fields[path] || (double ?? single);
      if (value === undefined) return fields[path] === undefined ? whole : '';
      // Spaces inside a merge field do not end a URL.
      const before = text.slice(0, at).replaceAll(/\{\{.*?\}\}/g, 'x');
      return IN_ADDRESS.test(before) ? encodeURIComponent(value.toWellFormed()) : value;
    },
  );
}
