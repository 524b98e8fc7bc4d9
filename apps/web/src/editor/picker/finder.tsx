import { distinctNames } from '../../lib/document/distinct-names.ts';
import { Dialog as Base } from '@base-ui/react/dialog';
import { CircleHelp } from 'lucide-react';
import { useRef } from 'react';
import { focusSelected } from '../commands/step-element.ts';
import { useCommands } from '../commands/use-commands.ts';
import { walkOrder } from '../../lib/document/walk-order.ts';
import { nodeView } from '../steps/registry.ts';
import { useDocument, useEditor } from '../document/editor-context.ts';
import { finderCommands, labelOf } from '../commands/command-lists.ts';
import type { useCommandContext } from '../commands/use-command-context.ts';
import { kindEntries, type EntryGroup } from './entry.ts';
import { EntryList } from './entry-list.tsx';

interface FinderProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly contextOf: ReturnType<typeof useCommandContext>;
}

/** The command palette: steps to go to, steps to add, and commands. */
export function Finder({ open, onOpenChange, contextOf }: FinderProps) {
  const editor = useEditor();
  const chosen = useRef<(() => void) | null>(null);
  // The chosen action runs after the focus is restored, because it may move the focus itself.
  const finalFocus = () => {
    if (chosen.current !== null) setTimeout(chosen.current);
    chosen.current = null;
    return focusSelected(editor.selection.get());
  };
  const choose = (action: () => void) => {
    chosen.current = action;
    onOpenChange(false);
  };
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-scrim" />
        <Base.Popup
          finalFocus={finalFocus}
          className="fixed top-[14vh] left-1/2 z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-raised shadow-lg outline-none"
        >
          <Base.Title className="sr-only">Find a step or a command</Base.Title>
          {open ? <Found onChoose={choose} contextOf={contextOf} /> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Found({ onChoose, contextOf }: Pick<FinderProps, 'contextOf'> & { readonly onChoose: (action: () => void) => void }) {
  const document = useDocument();
  const editor = useEditor();
  const commands = useCommands();
  const does = (action: () => void) => () => onChoose(action);
  const nameOf = distinctNames(document);
  const context = contextOf();
  const groups: readonly EntryGroup[] = [
    {
      title: 'Go to',
      entries: walkOrder(document).map((node) => ({
        id: `node ${node.id}`,
        name: nameOf(node.id),
        Icon: nodeView(node.kind)?.icon ?? CircleHelp,
        run: does(() => commands.goTo(node.id)),
      })),
    },
    ...(editor.readOnly ? [] : kindEntries((kind) => does(() => commands.add(kind))(), 'Add ')),
    {
      title: 'Commands',
      entries: finderCommands(context).map((command) => ({
        id: `command ${command.id}`,
        name: labelOf(command, context),
        Icon: command.icon ?? CircleHelp,
        // Read again: the focus, and with it the selection, may have changed until then.
        run: does(() => command.perform(contextOf())),
      })),
    },
  ];
  return <EntryList label="Find a step or a command" placeholder="Find a step, add one, or run a command…" groups={groups} />;
}
