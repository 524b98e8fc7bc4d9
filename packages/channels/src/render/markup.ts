/** A body in our small mark-up, taken apart. */
export type Block =
  | { readonly type: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] };

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis'; readonly text: string }
  | { readonly type: 'link'; readonly label: string; readonly address: string };

const INLINE = new RegExp(
  [
    String.raw`\[(?<label>(?:\\.|[^\]\\])+)\]\((?<address>(?:\\.|[^()\s\\])+)\)`,
    String.raw`\*\*(?<strong>(?:\\.|[^*\\])+)\*\*`,
    String.raw`\*(?<emphasis>(?:\\.|[^*\\\s])(?:\\.|[^*\\])*)\*`,
    String.raw`(?<bare>https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]'"])`,
  ].join('|'),
  'g',
);

/** Paragraphs between blank lines, `- ` lists, `[links](https://…)`, bare addresses, `**strong**`, `*emphasis*`; `\` escapes. */
export function parseMarkup(source: string): Block[] {
  return source
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      const lines = block.split('\n').map((line) => line.trim());
      return lines.every((line) => /^[-•]\s+/.test(line))
        ? { type: 'list', items: lines.map((line) => parseInline(line.replace(/^[-•]\s+/, ''))) }
        : { type: 'paragraph', lines: lines.map(parseInline) };
    });
}

function parseInline(line: string): Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(INLINE)) {
    if (isEscaped(line, match.index)) continue;
    if (match.index > end) found.push({ type: 'text', text: unescape(line.slice(end, match.index)) });
    found.push(inlineOf(match.groups ?? {}, match[0]));
    end = match.index + match[0].length;
  }
  if (end < line.length) found.push({ type: 'text', text: unescape(line.slice(end)) });
  return found;
}

function inlineOf(groups: Record<string, string | undefined>, whole: string): Inline {
  const { label, address, strong, emphasis, bare } = groups;
  if (strong !== undefined) return { type: 'strong', text: unescape(strong) };
  if (emphasis !== undefined) return { type: 'emphasis', text: unescape(emphasis) };
  if (bare !== undefined) return { type: 'link', label: unescape(bare), address: unescape(bare) };
  const target = unescape(address ?? '');
  // Anything but these schemes (`javascript:` above all) stays visible as text.
  return /^(https?:\/\/|mailto:|tel:)/i.test(target)
    ? { type: 'link', label: unescape(label ?? ''), address: target }
    : { type: 'text', text: unescape(whole) };
}

function isEscaped(line: string, index: number): boolean {
  let slashes = 0;
  while (line[index - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

function unescape(text: string): string {
  return text.replaceAll(/\\([\\[\]()*_<>:])/g, '$1');
}
