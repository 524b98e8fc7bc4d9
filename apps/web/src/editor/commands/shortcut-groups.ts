import { EDITOR_COMMANDS } from './editor-commands.ts';

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly { readonly keys: string; readonly does: string }[];
}

const inGroup = (title: 'Building' | 'Moving around'): ShortcutGroup => ({
  title,
  shortcuts: EDITOR_COMMANDS.flatMap(({ keys, help }) =>
    help?.group === title && keys?.[0] !== undefined ? [{ keys: keys[0], does: help.text }] : [],
  ),
});

/** The editor's shortcuts, as the shortcuts dialog lists them. */
export const EDITOR_SHORTCUTS: readonly ShortcutGroup[] = [inGroup('Building'), inGroup('Moving around')];
