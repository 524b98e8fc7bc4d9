import type { Permission } from '../../api/me.ts';
import type { Editor } from '../document/editor.ts';
import type { Mode } from '../document/mode.ts';
import type { EditorDialog } from '../document/editor-dialog.ts';
import type { MenuSubject } from './editor-commands.ts';
import type { Commands } from './use-commands.ts';

/** The state and the actions that a command can use. */
export interface CommandContext {
  readonly editor: Pick<Editor, 'select'>;
  readonly may: (permission: Permission) => boolean;
  readonly commands: Commands;
  /** Number of selected steps. */
  readonly selected: number;
  /** The subject of the open menu. For the keyboard and the finder: `edge` with a selected connection, else `place`. */
  readonly subject: MenuSubject;
  /** What the toggle does to the selected steps; null when none can be disabled. */
  readonly toggle: 'on' | 'off' | null;
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
  /** Screen position for what a command opens: the menu, or below the selected step. */
  readonly at: () => { readonly x: number; readonly y: number };
  readonly open: (dialog: EditorDialog) => void;
  readonly addNote: () => void;
  readonly focusInspector: () => void;
  readonly focusExits: () => void;
}
