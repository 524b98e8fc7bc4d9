import { type Block, type Inline, type LiquidTokens, liquidTokens, parseMarkup, writeMarkup } from '@touchline/sequence';
import type { JSONContent } from '@tiptap/react';

/** Converts the rich-text document to the stored text. */
export function fromRich(document: JSONContent): string {
  const tokens = liquidTokens();
  return tokens.show(writeMarkup((document.content ?? []).flatMap((node) => blockOf(node, tokens))));
}

function blockOf(node: JSONContent, tokens: LiquidTokens): Block[] {
  if (node.type === 'bulletList') {
    // A list item is one line, so line breaks become spaces.
    const items = (node.content ?? []).map((item) => (item.content ?? []).flatMap((part) => linesOf(part, tokens)).flatMap(spaced));
    return [{ type: 'list', items }];
  }
  return [{ type: 'paragraph', lines: linesOf(node, tokens) }];
}

function spaced(line: readonly Inline[], index: number): readonly Inline[] {
  return index === 0 ? line : [{ type: 'text', text: ' ' }, ...line];
}

function linesOf(paragraph: JSONContent, tokens: LiquidTokens): Inline[][] {
  const lines: Inline[][] = [[]];
  let last: { readonly key: string } | null = null;
  for (const node of paragraph.content ?? []) {
    if (node.type === 'hardBreak') {
      lines.push([]);
      last = null;
      continue;
    }
    const text = tokens.hide(node.type === 'liquid' ? String(node.attrs?.['raw'] ?? '') : (node.text ?? ''));
    const mark = node.marks?.[0];
    const key = JSON.stringify(mark ?? null);
    const line = lines.at(-1) ?? [];
    const before = last?.key === key ? line.pop() : undefined;
    line.push(inlineOf(before === undefined ? text : textOf(before) + text, mark, tokens));
    last = { key };
  }
  return lines.map((line) => line.flatMap(linked));
}

function textOf(part: Inline): string {
  return part.type === 'link' ? part.label : part.text;
}

function inlineOf(text: string, mark: NonNullable<JSONContent['marks']>[number] | undefined, tokens: LiquidTokens): Inline {
  switch (mark?.type) {
    case 'bold':
      return { type: 'strong', text };
    case 'italic':
      return { type: 'emphasis', text };
    case 'link':
      return { type: 'link', label: text, address: tokens.hide(String(mark.attrs?.['href'] ?? '')) };
    default:
      return { type: 'text', text };
  }
}

/** Turns a typed URL into a link, as mail clients do. */
function linked(part: Inline): readonly Inline[] {
  if (part.type !== 'text' || !/https?:\/\//.test(part.text)) return [part];
  const escaped = part.text.replaceAll(/[\\*[\]]/g, String.raw`\$&`);
  const [block] = parseMarkup(`.${escaped}.`);
  const parts = block?.type === 'paragraph' ? [...(block.lines[0] ?? [])] : [part];
  // The two dots keep spaces at the ends.
  return parts
    .map((found, index) =>
      found.type === 'text' ? { ...found, text: trimPoint(found.text, index === 0, index === parts.length - 1) } : found,
    )
    .filter((found) => found.type !== 'text' || found.text !== '');
}

function trimPoint(text: string, first: boolean, last: boolean): string {
  return text.slice(first ? 1 : 0, last ? -1 : undefined);
}
