/** A selected range of a text, by index. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Replaces a range with `insert`. A range outside the text means its end. */
export function insertAt(text: string, range: TextRange | null, insert: string): string {
  const start = Math.min(range?.start ?? text.length, text.length);
  const end = Math.max(start, Math.min(range?.end ?? start, text.length));
  return text.slice(0, start) + insert + text.slice(end);
}

/** A merge field as Liquid, with a fallback where an empty value would break the sentence. */
export function mergeTag(path: string): string {
  const fallback = FALLBACKS[path];
  return fallback === undefined ? `{{ ${path} }}` : `{{ ${path} | default: "${fallback}" }}`;
}

const FALLBACKS: Readonly<Record<string, string>> = { 'lead.firstName': 'there', 'lead.company': 'your team' };
