import { useEffect, type RefObject } from 'react';
import { isTyping } from '../../ui/is-typing.ts';
import { keyOf } from '../../ui/keys.ts';
import type { CommandContext } from './command-context.ts';
import { applies, commandOfPress } from './command-lists.ts';
import { stepOfElement } from './step-element.ts';
import type { Commands } from './use-commands.ts';

interface CanvasKeys {
  readonly root: RefObject<HTMLElement | null>;
  readonly commands: Commands;
  readonly contextOf: () => CommandContext;
}

/** Shortcuts and clipboard events. They work in the editor, not in dialogs. Single letters do not work in text fields. */
export function useCanvasKeys({ root, commands, contextOf }: CanvasKeys): void {
  useEffect(() => {
    // A click on the canvas leaves the focus on the body or a parent of the editor. Keys then belong to the editor.
    const wholePage = (event: Event) => (event.target as Node | null)?.contains(root.current) ?? false;
    const inside = (event: Event) => wholePage(event) || (root.current?.contains(event.target as Node | null) ?? false);

    const onKey = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === null || event.altKey || !inside(event)) return;
      const mod = event.metaKey || event.ctrlKey;
      const command = commandOfPress({ key, mod, shift: event.shiftKey });
      if (command === undefined || (command.scope !== 'text' && isTyping(event))) return;
      const onNode = stepOfElement(event.target as Element | null) !== null;
      if (command.scope === 'step' && !onNode) return;
      // Arrow keys also scroll panels and switch tabs. On the canvas, they move between steps.
      if (key.startsWith('arrow') && !onNode && !wholePage(event)) return;
      // Named keys on a button belong to the button, unless a step has the focus.
      if (!mod && key.length > 1 && !onNode && (event.target as Element | null)?.closest('button, [role="tab"], a')) return;
      const context = contextOf();
      if (!applies(command, context)) return;
      event.preventDefault();
      command.perform(context);
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
  }, [root, commands, contextOf]);
}
