import { Search } from 'lucide-react';
import { useState } from 'react';
import { Input } from '../../ui/input.tsx';
import { kindGroups } from './kind-groups.ts';
import { PaletteItem } from './palette-item.tsx';

/** The step palette: drag a step to the canvas, or click to add it after the selected step. */
export function Palette() {
  const [search, setSearch] = useState('');
  const groups = kindGroups(search);
  return (
    <section aria-label="Steps to add" className="flex h-full w-56 shrink-0 flex-col border-r bg-surface max-[70rem]:hidden">
      <div className="relative p-3 pb-2">
        <Search className="pointer-events-none absolute top-5 left-5.5 size-4 text-ink-faint" aria-hidden />
        <Input
          type="search"
          aria-label="Search steps"
          placeholder="Search steps"
          className="pl-8"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-3 pb-4">
        {groups.map(({ family, title, kinds }) => (
          <section key={family} aria-label={title} data-family={family} className="pt-2">
            <h2 className="mb-1 eyebrow text-ink-faint">{title}</h2>
            <ul className="flex flex-col gap-0.5">
              {kinds.map((definition) => (
                <li key={definition.kind}>
                  <PaletteItem definition={definition} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 ? <p className="px-1 py-3 text-sm text-ink-soft">No matching steps.</p> : null}
      </div>
      <p className="border-t px-4 py-2.5 text-xs text-ink-faint">Drag onto the canvas, or click to add after the selected step.</p>
    </section>
  );
}
