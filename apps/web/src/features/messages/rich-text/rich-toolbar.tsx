import { FIRST_LINE, MERGE_FIELDS } from '@touchline/sequence';
import { useEditorState, type Editor } from '@tiptap/react';
import { Bold, Braces, Italic, List } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import { cn } from '../../../ui/cn.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { mergeTag } from '../../../ui/fields/insert-at.ts';
import { LinkButton } from './link-button.tsx';

const pressed = (on: boolean) => cn(on && 'bg-accent-soft text-accent-text');

/** Buttons for the formatting of the markup. */
export function RichToolbar({ editor }: { readonly editor: Editor }) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      list: current.isActive('bulletList'),
    }),
  });
  return (
    <div
      role="toolbar"
      aria-label="Formatting"
      className="flex items-center gap-0.5 rounded-t-md border border-b-0 border-field-line bg-surface p-0.5"
    >
      <IconButton
        size="icon-sm"
        label="Bold"
        keys="Mod+B"
        icon={<Bold />}
        aria-pressed={active.bold}
        className={pressed(active.bold)}
        onClick={() => editor.chain().focus().toggleBold().run()}
      />
      <IconButton
        size="icon-sm"
        label="Italic"
        keys="Mod+I"
        icon={<Italic />}
        aria-pressed={active.italic}
        className={pressed(active.italic)}
        onClick={() => editor.chain().focus().toggleItalic().run()}
      />
      <IconButton
        size="icon-sm"
        label="List"
        icon={<List />}
        aria-pressed={active.list}
        className={pressed(active.list)}
        onClick={() => editor.chain().focus().toggleBulletList().run()}
      />
      <LinkButton editor={editor} />
      <Menu
        trigger={
          <Button
            tone="quiet"
            size="sm"
            className="ml-auto px-1.5 text-2xs [&_svg]:size-3"
            icon={<Braces aria-hidden />}
            aria-label="Insert field into Text"
          >
            Insert field
          </Button>
        }
      >
        <div className="max-h-72 overflow-y-auto">
          {[FIRST_LINE, ...MERGE_FIELDS].map(({ path, title }) => (
            <MenuItem
              key={path}
              onClick={() =>
                editor
                  .chain()
                  .focus()
                  .insertContent({ type: 'liquid', attrs: { raw: mergeTag(path) } })
                  .run()
              }
            >
              {title}
            </MenuItem>
          ))}
        </div>
      </Menu>
    </div>
  );
}
