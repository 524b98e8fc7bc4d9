import { mergeAttributes, Node, nodeInputRule, ReactNodeViewRenderer } from '@tiptap/react';
import { LiquidChip } from './liquid-chip.tsx';

/** A piece of Liquid as one inline node: a merge field or a tag. */
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
      // Arrow keys move onto a chip as onto a letter. Enter opens it.
      Enter: ({ editor }) => {
        const chip = editor.view.dom.querySelector<HTMLButtonElement>('.ProseMirror-selectednode [data-chip]');
        chip?.click();
        return chip !== null;
      },
    };
  },
});
