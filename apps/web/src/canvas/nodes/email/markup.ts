/** A run of text, linked or not. */
export interface MarkupPart {
  readonly text: string;
  readonly link: string | null;
}

/** Paragraphs of a message body: empty lines part them, `[words](https://…)` are links. */
export function markup(body: string): readonly (readonly MarkupPart[])[] {
  return body
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => partsOf(paragraph));
}

function partsOf(paragraph: string): readonly MarkupPart[] {
  const parts: MarkupPart[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(/\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)/g)) {
    if (match.index > from) parts.push({ text: paragraph.slice(from, match.index), link: null });
    parts.push({ text: match[1] ?? '', link: match[2] ?? null });
    from = match.index + match[0].length;
  }
  if (from < paragraph.length) parts.push({ text: paragraph.slice(from), link: null });
  return parts;
}
