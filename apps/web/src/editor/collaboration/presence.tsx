import { useCallback } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { followRevision } from '../session/follow-draft.ts';
import { useEditor } from '../document/editor-context.ts';
import { type OtherTab, usePresence } from './use-presence.ts';
import { count } from '../../lib/format/number.ts';

/** Other viewers of this sequence. */
export function Presence() {
  const editor = useEditor();
  const onRevision = useCallback((revision: number) => followRevision(editor, revision), [editor]);
  const others = usePresence(editor.sequenceId, onRevision);
  return <OthersHere others={others} />;
}

/** At most this many viewers are shown by their initials. */
const SHOWN = 3;

export function OthersHere({ others }: { readonly others: readonly OtherTab[] }) {
  const words = wordsFor(others);
  return (
    <output aria-label="Other viewers" className="flex items-center">
      {others.length === 0 ? null : (
        <Tooltip text={`${words}. Edits are merged step by step.`} side="bottom">
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
  if (names.length === 0) return count(others.length, 'other viewer');
  const nameless = others.filter(({ name }) => name === null).length;
  const shown = names.length > 2 ? `${names[0]} and ${names.length - 1} others` : names.join(' and ');
  return `${shown}${nameless > 0 ? ` and ${nameless} more` : ''} ${names.length + nameless > 1 ? 'are' : 'is'} viewing`;
}
