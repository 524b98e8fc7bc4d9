import { bareAddressLength } from './bare-address.ts';

/** A parsed body. */
export type Block =
  | { readonly type: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] };

/** Text within a line: plain, strong, emphasized, or a link. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis'; readonly text: string }
  | { readonly type: 'link'; readonly label: string; readonly address: string };

/** Escaped characters come first: they start no markup, and markup may follow them. */
const INLINE = new RegExp(
  [
    String.raw`\\[\\[\]()*_<>:•-]`,
    String.raw`\[(?<label>(?:\\.|[^\]\\])+)\]\((?<address>(?:\\.|[^()\s\\]|\((?:\\.|[^()\s\\])*\))+)\)`,
    String.raw`\*\*(?<strong>(?:\\.|[^*\\])+)\*\*`,
    String.raw`\*(?<emphasis>(?:\\.|[^*\\\s])(?:\\.|[^*\\])*)\*`,
    String.raw`(?<bare>[hH][tT][tT][pP][sS]?:\/\/)`,
  ].join('|'),
  'g',
);

const ITEM = /^[-•]\s+/;

/**
 * Parses paragraphs between blank lines, `- ` lists, `[links](https://…)`, bare URLs, `**strong**`, `*emphasis*`; `\` escapes. Marks do not
 * nest.
 *
 * @param isAddress Whether a link target is allowed. The editor allows more than the composer, because it has merge fields instead of values.
 */
export function parseMarkup(source: string, isAddress: (address: string) => boolean = isLinkAddress): Block[] {
  return source
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      const lines = block.split('\n').map((line) => line.trim());
      return lines.every((line) => ITEM.test(line))
        ? { type: 'list', items: lines.map((line) => parseInline(line.replace(ITEM, ''), isAddress)) }
        : { type: 'paragraph', lines: lines.map((line) => parseInline(line, isAddress)) };
    });
}

/** Other schemes (such as `javascript:`) stay visible as text. */
export function isLinkAddress(address: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)/i.test(address);
}

function parseInline(line: string, isAddress: (address: string) => boolean): Inline[] {
  const found: Inline[] = [];
  let end = 0;
  const addText = (text: string) => {
    const last = found.at(-1);
    if (last?.type === 'text') found[found.length - 1] = { type: 'text', text: last.text + text };
    else if (text !== '') found.push({ type: 'text', text });
  };
  const marks = new RegExp(INLINE);
  for (let match = marks.exec(line); match !== null; match = marks.exec(line)) {
    if (match[0].startsWith('\\')) continue;
    const { bare, ...groups } = match.groups ?? {};
    const length = bare === undefined ? match[0].length : bareAddressLength(line.slice(match.index));
    // A scheme without a host is text.
    if (length === 0) continue;
    addText(unescape(line.slice(end, match.index)));
    end = match.index + length;
    const whole = line.slice(match.index, end);
    const inline = bare === undefined ? inlineOf(groups, isAddress) : bareLink(unescape(whole));
    if (inline === null) addText(unescape(whole));
    else found.push(inline);
    marks.lastIndex = end;
  }
  addText(unescape(line.slice(end)));
  return found;
}

function inlineOf(groups: Record<string, string | undefined>, isAddress: (address: string) => boolean): Inline | null {
  const { label, address, strong, emphasis } = groups;
  if (strong !== undefined) return { type: 'strong', text: unescape(strong) };
  if (emphasis !== undefined) return { type: 'emphasis', text: unescape(emphasis) };
  const target = unescape(address ?? '');
  return isAddress(target) ? { type: 'link', label: unescape(label ?? ''), address: target } : null;
}

const bareLink = (address: string): Inline => ({ type: 'link', label: address, address });

function unescape(text: string): string {
  return text.replaceAll(/\\([\\[\]()*_<>:•-])/g, '$1');
}
