import { findNode } from '@touchline/sequence';
import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { usePermissions } from '../../features/account/use-permissions.ts';
import { useEditor } from '../document/editor-context.ts';
import { EXITS_ID, INSPECTOR_ID } from '../document/inspector-id.ts';
import { setMode } from '../document/mode.ts';
import { nextToggle } from '../document/next-toggle.ts';

import { focusNote } from '../notes/focus-note.ts';
import type { EditorDialog } from '../document/editor-dialog.ts';
import type { CommandContext } from './command-context.ts';
import type { MenuSubject } from './editor-commands.ts';
import { elementOfStep } from './step-element.ts';
import { useCommands } from './use-commands.ts';

interface MenuPlace {
  readonly subject: MenuSubject;
  readonly at: { readonly x: number; readonly y: number };
}

/** Returns a function that reads the command context from the editor's stores. Stable, so that key listeners stay registered. */
export function useCommandContext(open: (dialog: EditorDialog) => void): (menu?: MenuPlace) => CommandContext {
  const editor = useEditor();
  const commands = useCommands();
  const may = usePermissions();
  return useCallback(
    (menu) => {
      const selection = editor.selection.get();
      const belowSelected = () => {
        const box = selection[0] === undefined ? undefined : elementOfStep(selection[0])?.getBoundingClientRect();
        return { x: (box?.left ?? 300) + (box?.width ?? 0) / 2, y: (box?.bottom ?? 200) + 8 };
      };
      return {
        editor,
        may,
        commands,
        selected: selection.length,
        subject: menu?.subject ?? (editor.selectedEdge.get() === null ? 'place' : 'edge'),
        toggle: nextToggle(selection.flatMap((id) => findNode(editor.document.get(), id) ?? [])),
        mode: editor.panel.get() === 'simulate' ? 'simulate' : editor.showLive.get() ? 'live' : 'edit',
        setMode: (mode) => setMode(editor, mode),
        at: () => menu?.at ?? belowSelected(),
        open,
        // Rendered synchronously: the next key is the first letter of the note.
        addNote: () => focusNote(flushSync(() => commands.addNote())),
        focusInspector,
        focusExits,
      };
    },
    [editor, may, commands, open],
  );
}

function focusInspector(): void {
  const panel = document.getElementById(INSPECTOR_ID);
  (panel?.querySelector<HTMLElement>('input, textarea, [role="combobox"]') ?? panel)?.focus();
}

function focusExits(): void {
  document.getElementById(EXITS_ID)?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
}
