import { useCallback } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { hearOf } from '../session/follow-draft.ts';
import { useEditor } from '../document/editor-context.ts';
import { type OtherTab, usePresence } from './use-presence.ts';

/** Who else has this sequence open. */
export function Presence() {
  const editor = useEditor();
  const onRevision = useCallback((revision: number) => hearOf(editor, revision), [editor]);
  const others = usePresence(editor.sequenceId, onRevision);
  return <OthersHere others={others} />;
}

/** So many are shown by their initials. */
const SHOWN = 3;

export function OthersHere({ others }: { readonly others: readonly OtherTab[] }) {
  const words = wordsFor(others);
  return (
    <output aria-label="Who else is here" className="flex items-center">
      {others.length === 0 ? null : (
        <Tooltip text={`${words}. Edits of both are merged, step by step.`} side="bottom">
          <span className="flex items-center gap-1.5 rounded-full bg-fill py-0.5 pr-2.5 pl-0.5 text-xs whitespace-nowrap text-ink-soft">
            <span className="flex -space-x-1.5">
              {others.slice(0, SHOWN).map(({ tab, name }) => (
                <Avatar key={tab} name={name ?? '?'} className="size-6 ring-2 ring-surface" />
              ))}
            </span>
            {words}
          </span>
        </Tooltip>
      )}
    </output>
  );
}

function wordsFor(others: readonly OtherTab[]): string {
  const names = [...new Set(others.flatMap(({ name }) => (name === null ? [] : [name])))];
  if (names.length === 0) return others.length === 1 ? '1 other tab is here' : `${others.length} other tabs are here`;
  const nameless = others.filter(({ name }) => name === null).length;
  const shown = names.length > 2 ? `${names[0]} and ${names.length - 1} others` : names.join(' and ');
  return `${shown}${nameless > 0 ? ` and ${nameless} more` : ''} ${names.length + nameless > 1 ? 'are' : 'is'} here`;
}
