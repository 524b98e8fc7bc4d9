import { type Block, type Inline, parseMarkup } from './parse-markup.ts';

/**
 * The inverse of `parseMarkup`. Parts without a markup form are left out: spaces around lines, empty
 * lines and items.
 */
export function writeMarkup(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      const lines = (block.type === 'list' ? block.items : block.lines).map(line).filter((text) => text !== '');
      return (block.type === 'list' ? lines.map((text) => `- ${text}`) : lines).join('\n');
    })
    .filter((text) => text !== '')
    .join('\n\n');
}

function line(parts: readonly Inline[]): string {
  return (
    parts
      .map((part, index) => inline(part, parts[index + 1]))
      .join('')
      .trim()
      // It would start a list.
      .replace(/^[-•](?=\s)/, String.raw`\$&`)
  );
}

function inline(part: Inline, next: Inline | undefined): string {
  switch (part.type) {
    case 'text':
      return part.text.replaceAll(/[\\*[\]]/g, String.raw`\$&`).replaceAll(/(https?)(?=:\/\/)/gi, '$1\\');
    case 'strong':
      return part.text === '' ? '' : `**${escapeMarks(part.text)}**`;
    case 'emphasis': {
      // Emphasis does not start with a space, or `2 * 3 * 4` would contain one.
      const inner = part.text.trimStart();
      return inner === '' ? part.text : `${part.text.slice(0, part.text.length - inner.length)}*${escapeMarks(inner)}*`;
    }
    case 'link': {
      if (part.label === '') return '';
      const label = part.label.replaceAll(/[\\[\]]/g, String.raw`\$&`);
      const address = part.address.replaceAll(/\s/g, encodeURIComponent).replaceAll(/[\\()]/g, String.raw`\$&`);
      return isBare(part, next) ? part.address : `[${label}](${address})`;
    }
  }
}

function escapeMarks(text: string): string {
  return text.replaceAll(/[\\*]/g, String.raw`\$&`);
}

/** Whether a link can be written as a bare URL: its text is its URL, and the URL ends where the next text starts. */
function isBare({ label, address }: Inline & { readonly type: 'link' }, next: Inline | undefined): boolean {
  if (label !== address || !/^https?:/i.test(address)) return false;
  if (next !== undefined && !(next.type === 'text' && /^[.,;:!?]?\s/.test(next.text))) return false;
  const [block, ...others] = parseMarkup(address);
  const [only, ...rest] = block?.type === 'paragraph' ? (block.lines[0] ?? []) : [];
  return others.length === 0 && rest.length === 0 && only?.type === 'link' && only.address === address;
}
