import { Command } from 'cmdk';
import { useState } from 'react';
import { found, type EntryGroup } from './entry.ts';
import { focusAtOnce } from './focus-at-once.ts';

const groupStyle =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-faint';

interface EntryListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly groups: readonly EntryGroup[];
}

/** A searchable list: arrow keys select an entry, Enter runs it. */
export function EntryList({ label, placeholder, groups }: EntryListProps) {
  const [search, setSearch] = useState('');
  return (
    // Own matching: cmdk keeps the group order regardless of how well entries match.
    <Command label={label} shouldFilter={false} loop>
      <Command.Input
        ref={focusAtOnce}
        value={search}
        onValueChange={setSearch}
        placeholder={placeholder}
        className="w-full border-b bg-transparent px-3.5 py-2.5 outline-none"
      />
      <Command.List className="max-h-[min(24rem,60vh)] overflow-y-auto p-1.5">
        <Command.Empty className="px-2 py-5 text-center text-sm text-ink-soft">No results.</Command.Empty>
        {found(groups, search).map(({ title, entries }) => (
          <Command.Group key={title} heading={title} className={groupStyle}>
            {entries.map(({ id, name, Icon, explanation, family, run }) => (
              <Command.Item
                key={id}
                value={id}
                onSelect={run}
                {...(family ? { 'data-family': family } : {})}
                className="flex cursor-default items-center gap-2.5 rounded-md px-2 py-1.5 text-sm outline-none data-[selected=true]:bg-fill [&_svg]:size-4 [&_svg]:shrink-0"
              >
                {family ? (
                  <span aria-hidden className="flex size-6.5 shrink-0 items-center justify-center rounded-md bg-family-soft text-family">
                    <Icon />
                  </span>
                ) : (
                  <Icon aria-hidden className="text-ink-soft" />
                )}
                <span className="min-w-0">
                  <span className="block truncate font-medium">{name}</span>
                  {explanation ? <span className="block truncate text-xs text-ink-soft">{explanation}</span> : null}
                </span>
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}
