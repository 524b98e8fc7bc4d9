import { type Block, type Inline, isLinkAddress, type LiquidTokens, liquidTokens, parseMarkup } from '@touchline/sequence';
import type { JSONContent } from '@tiptap/react';

/** Whether the editor can show a text. Unclosed braces would swallow the following text. */
export function canBeRich(source: string): boolean {
  return !/\{\{|\{%/.test(liquidTokens().hide(source));
}

/** Converts the stored text to a rich-text document. */
export function toRich(source: string): JSONContent {
  const tokens = liquidTokens();
  const isAddress = (address: string) => isLinkAddress(address) || tokens.pieceOf(address) !== undefined;
  const blocks = parseMarkup(tokens.hide(source), isAddress);
  return { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map((block) => blockOf(block, tokens)) };
}

function blockOf(block: Block, tokens: LiquidTokens): JSONContent {
  if (block.type === 'paragraph') {
    const content = block.lines.flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...line.flatMap((part) => inlineOf(part, tokens)),
    ]);
    return { type: 'paragraph', content };
  }
  const items = block.items.map((item) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: item.flatMap((part) => inlineOf(part, tokens)) }],
  }));
  return { type: 'bulletList', content: items };
}

function inlineOf(part: Inline, tokens: LiquidTokens): JSONContent[] {
  switch (part.type) {
    case 'text':
      return piecesOf(part.text, [], tokens);
    case 'strong':
      return piecesOf(part.text, [{ type: 'bold' }], tokens);
    case 'emphasis':
      return piecesOf(part.text, [{ type: 'italic' }], tokens);
    case 'link':
      return piecesOf(part.label, [{ type: 'link', attrs: { href: tokens.show(part.address) } }], tokens);
  }
}

/** Splits a text into text nodes and Liquid nodes. */
function piecesOf(text: string, marks: NonNullable<JSONContent['marks']>, tokens: LiquidTokens): JSONContent[] {
  return text
    .split(/([\uE000-\uF8FF])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const raw = tokens.pieceOf(piece);
      const node = raw === undefined ? { type: 'text', text: piece } : { type: 'liquid', attrs: { raw } };
      return marks.length === 0 ? node : { ...node, marks };
    });
}
