import { useEditorState, type Editor } from '@tiptap/react';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { cn } from '../../../ui/cn.ts';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { isAllowedAddress } from './extensions.ts';

/** Links the selected text, or edits the link at the cursor. */
export function LinkButton({ editor }: { readonly editor: Editor }) {
  const address = useEditorState({
    editor,
    selector: ({ editor: current }) => (current.isActive('link') ? String(current.getAttributes('link')['href'] ?? '') : null),
  });
  return (
    <Popover
      align="start"
      title="Link"
      trigger={
        <Button
          tone="quiet"
          size="icon-sm"
          aria-label="Link"
          title="Link"
          aria-pressed={address !== null}
          className={cn(address !== null && 'bg-accent-soft text-accent-text')}
          icon={<Link2 />}
        />
      }
    >
      <LinkForm key={address} editor={editor} address={address} />
    </Popover>
  );
}

function LinkForm({ editor, address }: { readonly editor: Editor; readonly address: string | null }) {
  const [text, setText] = useState(address ?? 'https://');
  const [refused, setRefused] = useState(false);
  const apply = () => {
    const href = text.trim();
    if (!isAllowedAddress(href) || /^https?:\/\/$/.test(href)) {
      setRefused(true);
      return;
    }
    const chain = editor.chain().focus().extendMarkRange('link');
    // Without a selection, the URL is the link text.
    if (editor.state.selection.empty && address === null) {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else chain.setLink({ href }).run();
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        apply();
      }}
    >
      <Field label="URL" messages={refused ? [{ severity: 'error', text: 'Start with https://, mailto:, tel: or a merge field.' }] : []}>
        <Input
          value={text}
          onChange={(event) => {
            setRefused(false);
            setText(event.currentTarget.value);
          }}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="sm" tone="primary">
          {address === null ? 'Add link' : 'Update link'}
        </Button>
        {address === null ? null : (
          <Button size="sm" tone="danger-quiet" onClick={() => editor.chain().focus().extendMarkRange('link').unsetLink().run()}>
            Remove link
          </Button>
        )}
      </div>
    </form>
  );
}
