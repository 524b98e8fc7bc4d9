import { useEffect, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { isTyping } from '../../ui/is-typing.ts';
import { keyOf } from '../../ui/keys.ts';
import type { Direction } from '../layout/neighbor.ts';
import { focusNote } from '../notes/focus-note.ts';
import type { Editor } from '../document/editor.ts';
import { stepOfElement } from './step-element.ts';
import type { Commands } from './use-commands.ts';

const arrows: Readonly<Record<string, Direction>> = { arrowup: 'up', arrowdown: 'down', arrowleft: 'left', arrowright: 'right' };

interface CanvasKeys {
  readonly root: RefObject<HTMLElement | null>;
  readonly editor: Editor;
  readonly commands: Commands;
  readonly openPicker: () => void;
  readonly openFinder: () => void;
  readonly focusInspector: () => void;
  /** Focuses the fields that connect the step's exits. */
  readonly focusExits: () => void;
}

/** Shortcuts and clipboard events. They work in the editor, not in dialogs. Single letters do not work in text fields. */
export function useCanvasKeys({ root, editor, commands, openPicker, openFinder, focusInspector, focusExits }: CanvasKeys): void {
  useEffect(() => {
    // A click on the canvas leaves the focus on the body or a parent of the editor. Keys then belong to the editor.
    const wholePage = (event: Event) => (event.target as Node | null)?.contains(root.current) ?? false;
    const inside = (event: Event) => wholePage(event) || (root.current?.contains(event.target as Node | null) ?? false);

    const withModifier: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
      z: (event) => (event.shiftKey ? commands.redo() : commands.undo()),
      y: () => commands.redo(),
      k: () => openFinder(),
    };
    const withModifierOutsideText: Readonly<Record<string, () => void>> = {
      d: commands.duplicate,
      a: commands.selectAll,
    };
    const plain: Readonly<Record<string, () => void>> = {
      a: openPicker,
      d: commands.toggleSelected,
      f: commands.fit,
      // Rendered synchronously: the next key is the first letter of the search.
      n: () => focusNote(flushSync(() => commands.addNote())),
      t: commands.tidy,
      z: commands.fitSelected,
      '+': commands.zoomIn,
      '=': commands.zoomIn,
      '-': commands.zoomOut,
      delete: commands.deleteSelected,
      backspace: commands.deleteSelected,
      c: focusExits,
      enter: focusInspector,
      escape: () => editor.select([]),
    };

    const onKey = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === null || !inside(event)) return;
      const typing = isTyping(event);
      const onNode = stepOfElement(event.target as Element | null) !== null;
      const does = (action: (() => void) | undefined) => {
        if (action === undefined) return;
        event.preventDefault();
        action();
      };
      const arrow = arrows[key];
      if (event.metaKey || event.ctrlKey) {
        const always = withModifier[key];
        if (always) does(() => always(event));
        else if (arrow && onNode) does(() => commands.extend(arrow));
        else if (!typing) does(withModifierOutsideText[key]);
        return;
      }
      if (typing || event.altKey) return;
      if (arrow) {
        // Arrow keys also scroll panels and switch tabs. On the canvas, they move between steps.
        if (onNode || wholePage(event)) does(() => (event.shiftKey ? commands.nudge(arrow) : commands.walk(arrow)));
        return;
      }
      // Enter and letters on a button belong to the button, unless a step has the focus.
      if (key === 'enter' && !onNode) return;
      if (!onNode && (event.target as Element | null)?.closest('button, [role="tab"], a') && key.length > 1) return;
      does(plain[key]);
    };

    const clipboardFree = (event: ClipboardEvent) => inside(event) && !isTyping(event) && (getSelection()?.isCollapsed ?? true);
    const onCopy = (event: ClipboardEvent) => {
      if (!clipboardFree(event)) return;
      const text = commands.copy();
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') commands.deleteSelected();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!clipboardFree(event)) return;
      if (commands.paste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    };

    document.addEventListener('keydown', onKey);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [root, editor, commands, openPicker, openFinder, focusInspector, focusExits]);
}
