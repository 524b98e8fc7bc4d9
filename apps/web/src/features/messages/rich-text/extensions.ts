import { isLinkAddress } from '@touchline/sequence';
import StarterKit from '@tiptap/starter-kit';
import { LiquidNode } from './liquid-node.ts';

/** Addresses that may be linked to; one may come from a merge field. */
export function isAllowedAddress(address: string): boolean {
  return isLinkAddress(address) || address.startsWith('{{');
}

/** What the stored mark-up can say, and nothing else: whatever is pasted is cut down to it. */
const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) => {
      // Marks do not nest in the mark-up, and an item of a list is one line.
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
    // The editor of the sequence undoes, here as everywhere.
    undoRedo: false,
    link: { openOnClick: false, autolink: true, linkOnPaste: true, isAllowedUri: isAllowedAddress },
  }),
  LiquidNode,
];
