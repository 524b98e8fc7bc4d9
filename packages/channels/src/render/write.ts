import type { Block, Inline } from '@touchline/sequence';

/** Gives the address to print for a link, usually a tracked one. */
export type LinkRewriter = (address: string) => string;

export function toPlainText(blocks: readonly Block[], link: LinkRewriter): string {
  const inline = (parts: readonly Inline[]): string =>
    parts
      .map((part) => {
        if (part.type !== 'link') return part.text;
        const address = link(part.address);
        return part.label === part.address ? address : `${part.label} (${address})`;
      })
      .join('');
  return blocks
    .map((block) => (block.type === 'list' ? block.items.map((item) => `- ${inline(item)}`) : block.lines.map(inline)).join('\n'))
    .join('\n\n');
}

export function toHtml(blocks: readonly Block[], link: LinkRewriter): string {
  const inline = (parts: readonly Inline[]): string =>
    parts
      .map((part) => {
        switch (part.type) {
          case 'text':
            return escapeHtml(part.text);
          case 'strong':
            return `<strong>${escapeHtml(part.text)}</strong>`;
          case 'emphasis':
            return `<em>${escapeHtml(part.text)}</em>`;
          case 'link':
            return `<a href="${escapeHtml(link(part.address))}">${escapeHtml(part.label)}</a>`;
        }
      })
      .join('');
  return blocks
    .map((block) =>
      block.type === 'list'
        ? `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`
        : `<p>${block.lines.map(inline).join('<br>')}</p>`,
    )
    .join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML, also inside attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
