export interface Shortcut {
  readonly keys: string;
  readonly does: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Every shortcut there is, as the `?` dialog lists them. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'Anywhere',
    shortcuts: [{ keys: '?', does: 'Show this list' }],
  },
  {
    title: 'Building',
    shortcuts: [
      { keys: 'A', does: 'Add a step after the selected one' },
      { keys: 'C', does: 'Choose where the step leads' },
      { keys: 'D', does: 'Switch off or on' },
      { keys: 'N', does: 'Write a note' },
      { keys: 'Mod+K', does: 'Find a step or a command' },
      { keys: 'Delete', does: 'Delete; the line closes by itself' },
      { keys: 'Mod+D', does: 'Duplicate' },
      { keys: 'Mod+C', does: 'Copy, also to another sequence' },
      { keys: 'Mod+X', does: 'Cut' },
      { keys: 'Mod+V', does: 'Paste, into the path at what is selected' },
      { keys: 'Mod+Z', does: 'Undo' },
      { keys: 'Mod+Shift+Z', does: 'Redo' },
    ],
  },
  {
    title: 'Moving around',
    shortcuts: [
      { keys: '↓', does: 'Go to the next step' },
      { keys: '↑', does: 'Go to the step before' },
      { keys: '→', does: 'Go to the next branch' },
      { keys: '←', does: 'Go to the branch before' },
      { keys: 'Enter', does: 'Edit the step' },
      { keys: 'Esc', does: 'Select nothing' },
      { keys: 'Mod+A', does: 'Select everything' },
      { keys: 'Mod+↓', does: 'Take the next step into the selection (any arrow)' },
      { keys: 'Shift+↓', does: 'Move the selected steps (any arrow)' },
      { keys: 'F', does: 'Fit the sequence to the window' },
      { keys: 'Z', does: 'Zoom to the selection' },
      { keys: '=', does: 'Zoom in' },
      { keys: '-', does: 'Zoom out' },
      { keys: 'T', does: 'Tidy the layout' },
    ],
  },
];
