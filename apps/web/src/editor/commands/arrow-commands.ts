import type { Direction } from '../layout/neighbor.ts';
import type { EditorCommand } from './editor-commands.ts';

const ARROWS = [
  ['down', '↓', 'Go to the next step'],
  ['up', '↑', 'Go to the previous step'],
  ['right', '→', 'Go to the next branch'],
  ['left', '←', 'Go to the previous branch'],
] as const satisfies readonly (readonly [Direction, string, string])[];

/** Commands of the arrow keys. The shortcuts dialog lists extending and moving once, for all four arrows. */
export const arrowCommands: readonly EditorCommand[] = ARROWS.flatMap(([direction, arrow, text]): readonly EditorCommand[] => [
  {
    id: `go-${direction}`,
    name: text,
    keys: [arrow],
    help: { group: 'Moving around', text },
    perform: ({ commands }) => commands.walk(direction),
  },
  {
    id: `extend-${direction}`,
    name: 'Extend selection',
    keys: [`Mod+${arrow}`],
    ...(direction === 'down' ? { help: { group: 'Moving around', text: 'Extend selection (any arrow)' } } : {}),
    scope: 'step',
    perform: ({ commands }) => commands.extend(direction),
  },
  {
    id: `move-${direction}`,
    permission: 'drafts.write',
    name: 'Move the selected steps',
    keys: [`Shift+${arrow}`],
    ...(direction === 'down' ? { help: { group: 'Moving around', text: 'Move the selected steps (any arrow)' } } : {}),
    perform: ({ commands }) => commands.nudge(direction),
  },
]);
