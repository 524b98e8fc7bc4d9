import { useState } from 'react';
import { useRenameSequence } from '../../api/sequences.ts';
import { useMay } from '../../features/account/use-may.ts';
import { keyOf } from '../../ui/keys.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';

/** The sequence name, editable in place. An empty name restores the old one. */
export function SequenceName({ id, name }: { readonly id: string; readonly name: string }) {
  const rename = useRenameSequence(id);
  const [text, setText] = useState<string | null>(null);
  usePageTitle(name);
  const { allowed } = useMay('drafts.write');
  const done = () => {
    const next = text?.trim() ?? '';
    if (next !== '' && next !== name) rename.mutate(next);
    setText(null);
  };
  return (
    <>
      <h1 className="sr-only">{name}</h1>
      <input
        aria-label="Sequence name"
        maxLength={200}
        readOnly={!allowed}
        value={text ?? (rename.isPending ? rename.variables : name)}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => {
          const key = keyOf(event);
          if (key === 'enter') event.currentTarget.blur();
          if (key === 'escape') setText(null);
        }}
        className="field-sizing-content max-w-96 min-w-24 truncate rounded-md border border-transparent bg-transparent px-2 py-1 text-lg font-semibold tracking-tight hover:border-line-strong focus:border-field-line focus:bg-raised"
      />
    </>
  );
}
