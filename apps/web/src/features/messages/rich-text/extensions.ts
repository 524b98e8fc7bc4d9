import { isLinkAddress } from '@touchline/sequence';
import StarterKit from '@tiptap/starter-kit';
import { LiquidNode } from './liquid-node.ts';

/** Whether an address may be linked to. It may contain a merge field. */
export function isAllowedAddress(address: string): boolean {
  return isLinkAddress(address) || address.startsWith('{{');
}

/** Exactly the formatting of the stored markup. Pasted content is reduced to it. */
const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) => {
      // Marks do not nest in the markup, and a list item is one line.
      if (extension.type === 'mark') return extension.extend({ excludes: '_' });
      return extension.name === 'listItem' ? extension.extend({ content: 'paragraph' }) : extension;
    });
  },
});

export const extensions = [
  Kit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    orderedList: false,
    strike: false,
    underline: false,
    trailingNode: false,
    // Undo belongs to the sequence editor.
    undoRedo: false,
    link: { openOnClick: false, autolink: true, linkOnPaste: true, isAllowedUri: isAllowedAddress },
  }),
  LiquidNode,
];
