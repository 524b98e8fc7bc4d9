import { expect, test } from 'vitest';
import { shortcutGroups } from '../../app/shell/shortcuts.ts';
import type { CommandContext } from './command-context.ts';
import { applies, chordOfKeys, commandOfPress, finderCommands, menuCommands, labelOf } from './command-lists.ts';
import { EDITOR_COMMANDS, type MenuSubject } from './editor-commands.ts';

/** A context that records which command function or action runs. */
function recording(over: Partial<CommandContext> = {}) {
  const ran: string[] = [];
  const recorder = (prefix: string) =>
    new Proxy(
      {},
      {
        get:
          (_target, name) =>
          (...of: unknown[]) =>
            void ran.push([prefix + String(name), ...of].join(' ')),
      },
    );
  const act = recorder('') as CommandContext;
  const context: CommandContext = {
    editor: recorder('editor.') as CommandContext['editor'],
    commands: recorder('') as CommandContext['commands'],
    may: () => true,
    selected: 1,
    subject: 'place',
    toggle: 'off',
    mode: 'edit',
    at: () => ({ x: 1, y: 2 }),
    setMode: act.setMode,
    open: act.open,
    addNote: act.addNote,
    focusInspector: act.focusInspector,
    focusExits: act.focusExits,
    ...over,
  };
  return { context, ran };
}

/** A key press as the listener reads it, from keys as the dialog shows them. */
function press(keys: string) {
  const chord = chordOfKeys(keys);
  const parts = chord === '+' ? ['+'] : chord.split('+');
  return { key: parts.at(-1)!, mod: parts.includes('mod'), shift: parts.includes('shift') };
}

const listed = new Map(shortcutGroups.flatMap(({ shortcuts }) => shortcuts).map(({ keys, does }) => [keys, does]));
const SUBJECTS: readonly MenuSubject[] = ['steps', 'edge', 'place'];
const contexts = SUBJECTS.flatMap((subject) => [0, 1, 2, 3].map((selected) => recording({ subject, selected }).context));

test('ids and shortcuts are unique', () => {
  const ids = EDITOR_COMMANDS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const chords = EDITOR_COMMANDS.flatMap(({ keys = [] }) => keys.map(chordOfKeys));
  expect(new Set(chords).size).toBe(chords.length);
});

test('each shortcut of the dialog runs its command by keyboard, or by the clipboard events of the browser', () => {
  for (const keys of listed.keys()) {
    if (keys === '?') continue;
    const byClipboard = EDITOR_COMMANDS.some((command) => command.byClipboardEvent && command.keys?.includes(keys));
    expect([keys, byClipboard || commandOfPress(press(keys)) !== undefined]).toEqual([keys, true]);
  }
});

test('each menu item and finder entry with a shortcut shows one that the dialog lists and the keyboard runs', () => {
  for (const context of contexts) {
    for (const command of [...menuCommands(context.subject, context), ...finderCommands(context)]) {
      const shown = command.keys?.[0];
      if (shown === undefined) continue;
      expect(listed.get(shown)).toBe(command.help?.text);
      if (command.byClipboardEvent) continue;
      for (const keys of command.keys ?? []) expect(commandOfPress(press(keys))).toBe(command);
    }
  }
});

test('the dialog lists each command with a shortcut, arrow keys once', () => {
  const missing = EDITOR_COMMANDS.filter(({ keys, help }) => keys !== undefined && help === undefined).map(({ id }) => id);
  expect(missing).toEqual(['extend-up', 'move-up', 'extend-right', 'move-right', 'extend-left', 'move-left']);
});

test('labels of a menu are unique, and each menu has items', () => {
  for (const context of contexts) {
    const names = menuCommands(context.subject, context).map((command) => labelOf(command, context));
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('menus and finder offer a command only when it applies', () => {
  const offered = (selected: number, toggle: 'on' | 'off' | null = 'off') => {
    const { context } = recording({ subject: 'steps', selected, toggle });
    return menuCommands('steps', context).map((command) => labelOf(command, context));
  };
  expect(offered(1)).toEqual(['Add a step after', 'Cut', 'Copy', 'Paste', 'Duplicate', 'Disable', 'Zoom to selection', 'Delete']);
  expect(offered(2, 'on')).toEqual([
    'Cut',
    'Copy',
    'Paste',
    'Duplicate',
    'Enable',
    'Swap steps',
    'Tidy selection',
    'Zoom to selection',
    'Delete',
  ]);
  expect(offered(1, null)).not.toContain('Disable');
  const two = recording({ selected: 2 }).context;
  expect(finderCommands(two).map(({ id }) => id)).toContain('swap');
  expect(finderCommands(contexts[0]!).map(({ id }) => id)).not.toContain('swap');
});

test.each([
  [{ key: 'z', mod: true, shift: false }, 'undo'],
  [{ key: 'z', mod: true, shift: true }, 'redo'],
  [{ key: 'y', mod: true, shift: false }, 'redo'],
  [{ key: '+', mod: false, shift: true }, 'zoomIn'],
  [{ key: 'backspace', mod: false, shift: false }, 'deleteSelected'],
  [{ key: 'arrowdown', mod: false, shift: false }, 'walk down'],
  [{ key: 'arrowleft', mod: true, shift: false }, 'extend left'],
  [{ key: 'arrowup', mod: false, shift: true }, 'nudge up'],
  [{ key: 'k', mod: true, shift: false }, 'open find'],
  [{ key: 'escape', mod: false, shift: false }, 'editor.select '],
] as const)('%o runs %s', (key, expected) => {
  const { context, ran } = recording();
  commandOfPress(key)?.perform(context);
  expect(ran).toEqual([expected]);
});

test('other key presses run nothing', () => {
  for (const key of [
    { key: 'c', mod: true, shift: false },
    { key: 's', mod: true, shift: false },
    { key: 'q', mod: false, shift: false },
  ])
    expect(commandOfPress(key)).toBeUndefined();
});

test('a role that may not edit gets no editing command in menus, finder and keyboard', () => {
  const viewer = { may: (permission: string) => permission === 'view' };
  for (const subject of SUBJECTS) {
    const { context } = recording({ ...viewer, subject, selected: 1 });
    const offered = [...menuCommands(subject, context), ...finderCommands(context)].map(({ id }) => id);
    for (const id of ['delete', 'add-step', 'publish', 'enroll', 'undo', 'change-length']) expect(offered).not.toContain(id);
  }
  const { context } = recording(viewer);
  expect(applies(commandOfPress(press('Delete'))!, context)).toBe(false);
  expect(applies(commandOfPress(press('F'))!, context)).toBe(true);
});
