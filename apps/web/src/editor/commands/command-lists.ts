import type { CommandContext } from './command-context.ts';
import { EDITOR_COMMANDS, type EditorCommand, type MenuSubject } from './editor-commands.ts';

/** The command's label now. */
export function labelOf(command: EditorCommand, context: CommandContext): string {
  return typeof command.name === 'string' ? command.name : command.name(context);
}

/** Whether the user may run the command, and whether it applies now. */
export function applies(command: EditorCommand, context: CommandContext): boolean {
  if (command.permission !== undefined && !context.may(command.permission)) return false;
  return command.when?.(context) ?? true;
}

/** Items of a context menu, in order. */
export function menuCommands(subject: MenuSubject, context: CommandContext): readonly EditorCommand[] {
  return EDITOR_COMMANDS.filter((command) => command.menu?.in.includes(subject) && applies(command, context));
}

/** Commands that the finder offers. */
export function finderCommands(context: CommandContext): readonly EditorCommand[] {
  return EDITOR_COMMANDS.filter((command) => command.inFinder && applies(command, context));
}

const SPELLED: Readonly<Record<string, string>> = {
  esc: 'escape',
  '↑': 'arrowup',
  '↓': 'arrowdown',
  '←': 'arrowleft',
  '→': 'arrowright',
};

/** A shortcut as `chordOf` gives it: `Mod+Shift+Z` becomes `mod+shift+z`. */
export function chordOfKeys(keys: string): string {
  if (keys === '+') return '+';
  return keys
    .toLowerCase()
    .split('+')
    .map((key) => SPELLED[key] ?? key)
    .join('+');
}

interface Press {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
}

/** The chord of a key press. Shift counts with Mod and with arrows only: other layouts need it for "+" or "?". */
export function chordOf({ key, mod, shift }: Press): string {
  return `${mod ? 'mod+' : ''}${shift && (mod || key.startsWith('arrow')) ? 'shift+' : ''}${key}`;
}

const BY_CHORD: ReadonlyMap<string, EditorCommand> = new Map(
  EDITOR_COMMANDS.filter((command) => !command.byClipboardEvent).flatMap((command) =>
    (command.keys ?? []).map((keys) => [chordOfKeys(keys), command] as const),
  ),
);

/** The command of a key press; undefined when the editor has none for it. */
export function commandOfPress(press: Press): EditorCommand | undefined {
  return BY_CHORD.get(chordOf(press));
}
