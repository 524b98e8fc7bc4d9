import { distinctNames } from '../../lib/document/distinct-names.ts';
import { Dialog as Base } from '@base-ui/react/dialog';
import {
  ArrowUpDown,
  CalendarRange,
  CircleHelp,
  Focus,
  LayoutDashboard,
  Maximize,
  Play,
  Radio,
  Redo2,
  Rocket,
  StickyNote,
  Undo2,
  UserPlus,
  type LucideIcon,
} from 'lucide-react';
import { useRef } from 'react';
import { focusSelected } from '../commands/step-element.ts';
import { useCommands } from '../commands/use-commands.ts';
import { walkOrder } from '../../lib/document/walk-order.ts';
import { nodeView } from '../steps/registry.ts';
import { focusNote } from '../notes/focus-note.ts';
import { useDocument, useEditor, useSelection } from '../document/editor-context.ts';
import { setMode, useMode } from '../document/mode.ts';
import { kindEntries, type EntryGroup } from './entry.ts';
import { EntryList } from './entry-list.tsx';

interface FinderProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onPublish: () => void;
  readonly onEnroll: () => void;
  readonly onChangeLength: () => void;
}

/** The command palette: steps to go to, steps to add, and commands. */
export function Finder({ open, onOpenChange, ...opens }: FinderProps) {
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
          {open ? <Found onChoose={choose} {...opens} /> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Found({
  onChoose,
  onPublish,
  onEnroll,
  onChangeLength,
}: Omit<FinderProps, 'open' | 'onOpenChange'> & { readonly onChoose: (action: () => void) => void }) {
  const editor = useEditor();
  const document = useDocument();
  const commands = useCommands();
  const mode = useMode();
  const two = useSelection().length === 2;
  const does = (action: () => void) => () => onChoose(action);
  const nameOf = distinctNames(document);
  const actions: readonly (readonly [string, LucideIcon, () => void])[] = [
    ['Publish', Rocket, onPublish],
    ['Enroll leads', UserPlus, onEnroll],
    ['Simulate a lead', Play, () => setMode(editor, 'simulate')],
    ['Show or hide live leads', Radio, () => setMode(editor, mode === 'live' ? 'edit' : 'live')],
    ['Change length…', CalendarRange, onChangeLength],
    ...(two ? ([['Swap steps', ArrowUpDown, commands.swapSelected]] as const) : []),
    ['Tidy layout', LayoutDashboard, commands.tidy],
    ['Zoom to fit', Maximize, commands.fit],
    ['Zoom to selection', Focus, commands.fitSelected],
    ['Add a note', StickyNote, () => focusNote(commands.addNote())],
    ['Undo', Undo2, commands.undo],
    ['Redo', Redo2, commands.redo],
  ];
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
    ...kindEntries((kind) => does(() => commands.add(kind))(), 'Add '),
    { title: 'Do', entries: actions.map(([name, Icon, run]) => ({ id: `do ${name}`, name, Icon, run: does(run) })) },
  ];
  return <EntryList label="Find a step or a command" placeholder="Find a step, add one, do something…" groups={groups} />;
}
