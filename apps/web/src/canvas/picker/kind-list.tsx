import { Command } from 'cmdk';
import { CircleHelp } from 'lucide-react';
import { nodeView } from '../nodes/registry.ts';
import { kindGroups } from '../palette/kind-groups.ts';

export const itemStyle =
  'flex cursor-default items-center gap-2.5 rounded-md px-2 py-1.5 text-sm outline-none data-[selected=true]:bg-fill [&_svg]:size-4 [&_svg]:shrink-0';
export const groupStyle =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-faint';

/** The kinds of steps inside a searchable list. */
export function KindList({ verb = '', onPick }: { readonly verb?: string; readonly onPick: (kind: string) => void }) {
  return kindGroups().map(({ family, title, kinds }) => (
    <Command.Group key={family} heading={title} className={groupStyle}>
      {kinds.map(({ kind, title: name, explanation }) => {
        const Icon = nodeView(kind)?.icon ?? CircleHelp;
        return (
          <Command.Item
            key={kind}
            value={`${verb}${name}`}
            keywords={[explanation]}
            onSelect={() => onPick(kind)}
            className={itemStyle}
            data-family={family}
          >
            <span aria-hidden className="flex size-6.5 shrink-0 items-center justify-center rounded-md bg-family-soft text-family">
              <Icon />
            </span>
            <span className="min-w-0">
              <span className="block font-medium">
                {verb}
                {name}
              </span>
              <span className="block truncate text-xs text-ink-faint">{explanation}</span>
            </span>
          </Command.Item>
        );
      })}
    </Command.Group>
  ));
}
