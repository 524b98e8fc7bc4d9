import {
  ArrowUpDown,
  CalendarRange,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Focus,
  LayoutDashboard,
  Maximize,
  Play,
  Plus,
  Power,
  Radio,
  Redo2,
  Rocket,
  Scissors,
  Search,
  SquareDashedMousePointer,
  StickyNote,
  Trash2,
  Undo2,
  UserPlus,
  ZoomIn,
  ZoomOut,
  type LucideIcon,
} from 'lucide-react';
import type { Permission } from '../../api/me.ts';
import { arrowCommands } from './arrow-commands.ts';
import type { CommandContext } from './command-context.ts';

/** The subject of a context menu: selected steps, a connection, or the empty canvas. */
export type MenuSubject = 'steps' | 'edge' | 'place';

export interface EditorCommand {
  readonly id: string;
  /** The label in menus and the finder. It may depend on the selection. */
  readonly name: string | ((context: CommandContext) => string);
  /**
   * Shortcuts as `Kbd` shows them. The first one is shown, the others also work. Arrow keys are written ↑ ↓ ← →.
   */
  readonly keys?: readonly string[];
  /** Section and text in the shortcuts dialog; for commands with keys. Commands that share a line with another one leave it out. */
  readonly help?: { readonly group: 'Building' | 'Moving around'; readonly text: string };
  /** Where the shortcut works: `canvas` (default) outside text fields, `text` in them too, `step` only with the focus on a step. */
  readonly scope?: 'canvas' | 'text' | 'step';
  /** The browser's clipboard events handle the shortcut, which needs no permission; `perform` is for the mouse. */
  readonly byClipboardEvent?: true;
  /** Menus that offer the command, and its section there. */
  readonly menu?: { readonly in: readonly MenuSubject[]; readonly section: 'edit' | 'arrange' | 'last' };
  readonly icon?: LucideIcon;
  readonly danger?: true;
  readonly inFinder?: true;
  /** What the user's role needs. Commands without it are for everyone. */
  readonly permission?: Permission;
  /** Whether the command applies now; always by default. */
  readonly when?: (context: CommandContext) => boolean;
  /** The command moves the focus, so a menu runs it after it has closed. */
  readonly movesFocus?: true;
  readonly perform: (context: CommandContext) => void;
}

const addNames = { steps: 'Add a step after', edge: 'Insert a step', place: 'Add a step' } as const;

/**
 * All commands of the editor that have a shortcut, a menu item or a finder entry, in menu order. The context menu, the keyboard, the
 * finder and the shortcuts dialog derive from this list.
 */
export const EDITOR_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'publish',
    permission: 'sequences.publish',
    name: 'Publish',
    icon: Rocket,
    inFinder: true,
    perform: ({ open }) => open('publish'),
  },
  {
    id: 'enroll',
    permission: 'leads.enroll',
    name: 'Enroll leads',
    icon: UserPlus,
    inFinder: true,
    perform: ({ open }) => open('enroll'),
  },
  {
    id: 'simulate',
    name: 'Simulate a lead',
    icon: Play,
    inFinder: true,
    perform: ({ setMode }) => setMode('simulate'),
  },
  {
    id: 'live',
    name: ({ mode }) => (mode === 'live' ? 'Hide live leads' : 'Show live leads'),
    icon: Radio,
    inFinder: true,
    perform: ({ mode, setMode }) => setMode(mode === 'live' ? 'edit' : 'live'),
  },
  {
    id: 'add-step',
    permission: 'drafts.write',
    name: ({ subject }) => addNames[subject],
    keys: ['A'],
    help: { group: 'Building', text: 'Add a step after the selected one' },
    menu: { in: ['steps', 'edge', 'place'], section: 'edit' },
    icon: Plus,
    movesFocus: true,
    when: ({ subject, selected }) => subject !== 'steps' || selected === 1,
    perform: ({ commands, at }) => commands.pick(at()),
  },
  {
    id: 'connect-exits',
    permission: 'drafts.write',
    name: 'Connect exits',
    keys: ['C'],
    help: { group: 'Building', text: 'Choose the next step of an exit' },
    perform: ({ focusExits }) => focusExits(),
  },
  {
    id: 'add-note',
    permission: 'drafts.write',
    name: 'Add a note',
    keys: ['N'],
    help: { group: 'Building', text: 'Add a note' },
    menu: { in: ['place'], section: 'edit' },
    icon: StickyNote,
    inFinder: true,
    movesFocus: true,
    perform: ({ addNote }) => addNote(),
  },
  {
    id: 'cut',
    permission: 'drafts.write',
    name: 'Cut',
    keys: ['Mod+X'],
    help: { group: 'Building', text: 'Cut' },
    byClipboardEvent: true,
    menu: { in: ['steps'], section: 'edit' },
    icon: Scissors,
    perform: ({ commands }) => void commands.cutByMouse(),
  },
  {
    id: 'copy',
    name: 'Copy',
    keys: ['Mod+C'],
    help: { group: 'Building', text: 'Copy, also to another sequence' },
    byClipboardEvent: true,
    menu: { in: ['steps'], section: 'edit' },
    icon: Copy,
    perform: ({ commands }) => void commands.copyByMouse(),
  },
  {
    id: 'paste',
    permission: 'drafts.write',
    name: 'Paste',
    keys: ['Mod+V'],
    help: { group: 'Building', text: 'Paste after the selected step' },
    byClipboardEvent: true,
    menu: { in: ['steps', 'place'], section: 'edit' },
    icon: ClipboardPaste,
    perform: ({ commands }) => void commands.pasteByMouse(),
  },
  {
    id: 'duplicate',
    permission: 'drafts.write',
    name: 'Duplicate',
    keys: ['Mod+D'],
    help: { group: 'Building', text: 'Duplicate' },
    menu: { in: ['steps'], section: 'edit' },
    icon: CopyPlus,
    perform: ({ commands }) => commands.duplicate(),
  },
  {
    id: 'toggle',
    permission: 'drafts.write',
    name: ({ toggle }) => (toggle === 'on' ? 'Enable' : 'Disable'),
    keys: ['D'],
    help: { group: 'Building', text: 'Disable or enable' },
    menu: { in: ['steps'], section: 'arrange' },
    icon: Power,
    when: ({ toggle }) => toggle !== null,
    perform: ({ commands }) => commands.toggleSelected(),
  },
  {
    id: 'swap',
    permission: 'drafts.write',
    name: 'Swap steps',
    menu: { in: ['steps'], section: 'arrange' },
    icon: ArrowUpDown,
    inFinder: true,
    when: ({ selected }) => selected === 2,
    perform: ({ commands }) => commands.swapSelected(),
  },
  {
    id: 'select-all',
    name: 'Select all',
    keys: ['Mod+A'],
    help: { group: 'Moving around', text: 'Select all' },
    menu: { in: ['place'], section: 'arrange' },
    icon: SquareDashedMousePointer,
    perform: ({ commands }) => commands.selectAll(),
  },
  {
    id: 'tidy',
    permission: 'drafts.write',
    name: ({ selected }) => (selected > 1 ? 'Tidy selection' : 'Tidy layout'),
    keys: ['T'],
    help: { group: 'Moving around', text: 'Tidy layout' },
    menu: { in: ['steps', 'place'], section: 'arrange' },
    icon: LayoutDashboard,
    inFinder: true,
    when: ({ subject, selected }) => subject !== 'steps' || selected > 1,
    perform: ({ commands }) => commands.tidy(),
  },
  {
    id: 'fit',
    name: 'Zoom to fit',
    keys: ['F'],
    help: { group: 'Moving around', text: 'Zoom to fit' },
    menu: { in: ['place'], section: 'arrange' },
    icon: Maximize,
    inFinder: true,
    perform: ({ commands }) => commands.fit(),
  },
  {
    id: 'fit-selection',
    name: 'Zoom to selection',
    keys: ['Z'],
    help: { group: 'Moving around', text: 'Zoom to selection' },
    menu: { in: ['steps'], section: 'arrange' },
    icon: Focus,
    inFinder: true,
    perform: ({ commands }) => commands.fitSelected(),
  },
  {
    id: 'zoom-in',
    name: 'Zoom in',
    keys: ['=', '+'],
    help: { group: 'Moving around', text: 'Zoom in' },
    icon: ZoomIn,
    perform: ({ commands }) => commands.zoomIn(),
  },
  {
    id: 'zoom-out',
    name: 'Zoom out',
    keys: ['-'],
    help: { group: 'Moving around', text: 'Zoom out' },
    icon: ZoomOut,
    perform: ({ commands }) => commands.zoomOut(),
  },
  {
    id: 'change-length',
    permission: 'drafts.write',
    name: 'Change length…',
    menu: { in: ['place'], section: 'last' },
    icon: CalendarRange,
    inFinder: true,
    movesFocus: true,
    perform: ({ open }) => open('length'),
  },
  {
    id: 'delete',
    permission: 'drafts.write',
    name: ({ subject }) => (subject === 'edge' ? 'Delete connection' : 'Delete'),
    keys: ['Delete', 'Backspace'],
    help: { group: 'Building', text: 'Delete and reconnect' },
    menu: { in: ['steps', 'edge'], section: 'last' },
    icon: Trash2,
    danger: true,
    perform: ({ commands }) => commands.deleteSelected(),
  },
  {
    id: 'undo',
    permission: 'drafts.write',
    name: 'Undo',
    keys: ['Mod+Z'],
    help: { group: 'Building', text: 'Undo' },
    scope: 'text',
    icon: Undo2,
    inFinder: true,
    perform: ({ commands }) => commands.undo(),
  },
  {
    id: 'redo',
    permission: 'drafts.write',
    name: 'Redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    help: { group: 'Building', text: 'Redo' },
    scope: 'text',
    icon: Redo2,
    inFinder: true,
    perform: ({ commands }) => commands.redo(),
  },
  {
    id: 'find',
    name: 'Find',
    keys: ['Mod+K'],
    help: { group: 'Building', text: 'Find a step or a command' },
    scope: 'text',
    icon: Search,
    perform: ({ open }) => open('find'),
  },
  {
    id: 'edit-step',
    name: 'Edit the step',
    keys: ['Enter'],
    help: { group: 'Moving around', text: 'Edit the step' },
    scope: 'step',
    perform: ({ focusInspector }) => focusInspector(),
  },
  {
    id: 'clear-selection',
    name: 'Clear selection',
    keys: ['Esc'],
    help: { group: 'Moving around', text: 'Clear selection' },
    perform: ({ editor }) => editor.select([]),
  },
  ...arrowCommands,
];
