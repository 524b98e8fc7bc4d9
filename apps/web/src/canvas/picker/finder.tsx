import { nodeName } from '@touchline/sequence';
import { Dialog as Base } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { CircleHelp, LayoutDashboard, Maximize, Radio, Redo2, Rocket, Undo2, UserPlus, type LucideIcon } from 'lucide-react';
import { useCommands } from '../commands/use-commands.ts';
import { walkOrder } from '../layout/walk-order.ts';
import { nodeView } from '../nodes/registry.ts';
import { useDocument, useEditor } from '../state/editor-context.ts';
import { groupStyle, itemStyle, KindList } from './kind-list.tsx';
import { match } from './match.ts';

interface FinderProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onPublish: () => void;
  readonly onEnroll: () => void;
}

/** Everything by name: steps to go to, steps to add, things to do. */
export function Finder({ open, onOpenChange, onPublish, onEnroll }: FinderProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-scrim" />
        <Base.Popup className="fixed top-[14vh] left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-raised shadow-lg outline-none">
          <Base.Title className="sr-only">Find a step or a command</Base.Title>
          {open ? <Found onDone={() => onOpenChange(false)} onPublish={onPublish} onEnroll={onEnroll} /> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Found({
  onDone,
  onPublish,
  onEnroll,
}: {
  readonly onDone: () => void;
  readonly onPublish: () => void;
  readonly onEnroll: () => void;
}) {
  const editor = useEditor();
  const document = useDocument();
  const commands = useCommands();
  const does = (action: () => void) => () => {
    onDone();
    action();
  };
  const actions: readonly { readonly name: string; readonly Icon: LucideIcon; readonly run: () => void }[] = [
    { name: 'Publish', Icon: Rocket, run: onPublish },
    { name: 'Enroll leads', Icon: UserPlus, run: onEnroll },
    { name: 'Show live leads', Icon: Radio, run: () => editor.showLive.set(!editor.showLive.get()) },
    { name: 'Tidy the layout', Icon: LayoutDashboard, run: commands.tidy },
    { name: 'Zoom to fit', Icon: Maximize, run: commands.fit },
    { name: 'Undo', Icon: Undo2, run: commands.undo },
    { name: 'Redo', Icon: Redo2, run: commands.redo },
  ];
  return (
    <Command label="Find a step or a command" loop filter={match}>
      <Command.Input placeholder="Find a step, add one, do something…" className="w-full border-b bg-transparent px-4 py-3 outline-none" />
      <Command.List className="max-h-[50vh] overflow-y-auto p-1.5">
        <Command.Empty className="px-2 py-6 text-center text-sm text-ink-soft">Nothing found.</Command.Empty>
        <Command.Group heading="Go to" className={groupStyle}>
          {walkOrder(document).map((node) => {
            const Icon = nodeView(node.kind)?.icon ?? CircleHelp;
            const name = nodeName(document, node.id);
            return (
              <Command.Item key={node.id} value={`${name} ${node.id}`} onSelect={does(() => commands.goTo(node.id))} className={itemStyle}>
                <Icon aria-hidden className="text-ink-soft" />
                <span className="truncate">{name}</span>
              </Command.Item>
            );
          })}
        </Command.Group>
        <KindList verb="Add " onPick={(kind) => does(() => commands.add(kind))()} />
        <Command.Group heading="Do" className={groupStyle}>
          {actions.map(({ name, Icon, run }) => (
            <Command.Item key={name} value={name} onSelect={does(run)} className={itemStyle}>
              <Icon aria-hidden className="text-ink-soft" />
              {name}
            </Command.Item>
          ))}
        </Command.Group>
      </Command.List>
    </Command>
  );
}
