import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { controlStyle } from '../../../ui/input.tsx';
import { cn } from '../../../ui/cn.ts';
import { extensions } from './extensions.ts';
import { fromRich } from './from-rich.ts';
import { RichToolbar } from './rich-toolbar.tsx';
import { canBeRich, toRich } from './to-rich.ts';
import './rich-text.css';

export interface RichTextProps {
  readonly label: string;
  /** The stored text. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Rich-text editor for emails. It stores the same markup that can be typed by hand. */
export function RichTextEditor({ label, value, onChange }: RichTextProps) {
  const written = useRef(value);
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });
  const editor = useEditor({
    extensions,
    content: toRich(value),
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: cn(controlStyle, 'rich-text max-h-[50vh] min-h-40 overflow-y-auto rounded-t-none py-2 leading-5'),
      },
      // Markup and merge fields in pasted plain text are parsed as if typed.
      clipboardTextParser: (text, context) => {
        const { schema } = context.doc.type;
        const source = canBeRich(text)
          ? toRich(text)
          : { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
        return schema.nodeFromJSON(source).slice(0);
      },
    },
    onUpdate: ({ editor: current }) => {
      written.current = fromRich(current.getJSON());
      change.current(written.current);
    },
  });
  useEffect(() => {
    if (value === written.current) return;
    written.current = value;
    show(editor, value);
  }, [editor, value]);
  return (
    <div className="flex flex-col">
      <RichToolbar editor={editor} />
      <EditorContent editor={editor} />
    </div>
  );
}

/** Shows a value from outside, such as an undo. Keeps the cursor position approximately. */
function show(editor: Editor, value: string): void {
  const { from } = editor.state.selection;
  editor.commands.setContent(toRich(value), { emitUpdate: false });
  if (editor.isFocused) editor.commands.setTextSelection(Math.min(from, editor.state.doc.content.size));
}
