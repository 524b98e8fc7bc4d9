import { mergeAttributes, Node, nodeInputRule, ReactNodeViewRenderer } from '@tiptap/react';
import { LiquidChip } from './liquid-chip.tsx';

/** A piece of Liquid in the text: a merge field, or what somebody who knows Liquid wrote. It moves and goes as one. */
export const LiquidNode = Node.create({
  name: 'liquid',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    raw: {
      default: '',
      parseHTML: (element: HTMLElement) => element.dataset['liquid'] ?? '',
      renderHTML: ({ raw }: Record<string, unknown>) => ({ 'data-liquid': raw }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-liquid]' }],
  renderHTML: ({ HTMLAttributes, node }) => ['span', mergeAttributes(HTMLAttributes), String(node.attrs['raw'])],
  renderText: ({ node }) => String(node.attrs['raw']),
  addNodeView: () => ReactNodeViewRenderer(LiquidChip, { as: 'span' }),
  addInputRules() {
    const attributes = (match: RegExpMatchArray) => ({ raw: match[0] });
    return [nodeInputRule({ find: /(?:\{\{[^{}]+\}\}|\{%[^{}]+%\})$/, type: this.type, getAttributes: attributes })];
  },
  addKeyboardShortcuts() {
    return {
      // The arrow keys come to a chip as to a letter; Enter opens it.
      Enter: ({ editor }) => {
        const chip = editor.view.dom.querySelector<HTMLButtonElement>('.ProseMirror-selectednode [data-chip]');
        chip?.click();
        return chip !== null;
      },
    };
  },
});
