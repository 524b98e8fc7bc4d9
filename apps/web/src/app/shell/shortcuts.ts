import { EDITOR_SHORTCUTS, type ShortcutGroup } from '../../editor/commands/shortcut-groups.ts';

/** All shortcuts, as the `?` dialog lists them. The editor's come from its list of commands. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  { title: 'Anywhere', shortcuts: [{ keys: '?', does: 'Show this list' }] },
  ...EDITOR_SHORTCUTS,
];
