/**
 * The text with merge fields and link addresses masked, at the same length, so that positions in it are positions in the text. A merge
 * field reads as a name.
 */
export function masked(text: string): string {
  return text
    .replaceAll(/\{%.*?%\}/gs, blank)
    .replaceAll(/\{\{.*?\}\}/gs, (field) => 'Name'.padEnd(field.length).slice(0, field.length))
    .replaceAll(/\]\([^)\s]*\)/g, blank)
    .replaceAll(/\bhttps?:\/\/\S+/g, blank)
    .replaceAll(/[[\]*_"“”]/g, ' ')
    .replaceAll('’', "'");
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
