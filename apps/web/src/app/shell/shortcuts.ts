export interface Shortcut {
  readonly keys: string;
  readonly does: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** All shortcuts, as the `?` dialog lists them. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'Anywhere',
    shortcuts: [{ keys: '?', does: 'Show this list' }],
  },
  {
    title: 'Building',
    shortcuts: [
      { keys: 'A', does: 'Add a step after the selected one' },
      { keys: 'C', does: 'Connect the step' },
      { keys: 'D', does: 'Disable or enable' },
      { keys: 'N', does: 'Add a note' },
      { keys: 'Mod+K', does: 'Find a step or a command' },
      { keys: 'Delete', does: 'Delete and reconnect' },
      { keys: 'Mod+D', does: 'Duplicate' },
      { keys: 'Mod+C', does: 'Copy (also to another sequence)' },
      { keys: 'Mod+X', does: 'Cut' },
      { keys: 'Mod+V', does: 'Paste after the selected step or into the selected connection' },
      { keys: 'Mod+Z', does: 'Undo' },
      { keys: 'Mod+Shift+Z', does: 'Redo' },
    ],
  },
  {
    title: 'Moving around',
    shortcuts: [
      { keys: '↓', does: 'Go to the next step' },
      { keys: '↑', does: 'Go to the previous step' },
      { keys: '→', does: 'Go to the next branch' },
      { keys: '←', does: 'Go to the previous branch' },
      { keys: 'Enter', does: 'Edit the step' },
      { keys: 'Esc', does: 'Clear selection' },
      { keys: 'Mod+A', does: 'Select everything' },
      { keys: 'Mod+↓', does: 'Extend selection (any arrow)' },
      { keys: 'Shift+↓', does: 'Move the selected steps (any arrow)' },
      { keys: 'F', does: 'Fit the sequence to the window' },
      { keys: 'Z', does: 'Zoom to the selection' },
      { keys: '=', does: 'Zoom in' },
      { keys: '-', does: 'Zoom out' },
      { keys: 'T', does: 'Tidy the layout' },
    ],
  },
];
