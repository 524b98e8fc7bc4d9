import { copyNodes, duplicateNodes, pasteFragment, type Fragment } from '@touchline/sequence';
import { toast } from 'sonner';
import { withRoomFor } from '../layout/free-place.ts';
import type { SizeOf } from '../layout/node-size.ts';
import type { Editor } from '../document/editor.ts';
import { newStepId } from './add-step.ts';
import { pastedOnPath, pasteTarget } from './paste-on-path.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Copies and pastes steps as JSON, across tabs and sequences. `center` is the middle of the visible canvas. */
export function clipboardCommands(editor: Editor, sizeOf: SizeOf, center: () => Point) {
  /** The selected steps as clipboard text; null without a selection. */
  const copy = (): string | null => {
    const fragment = copyNodes(editor.document.get(), editor.selection.get());
    return fragment.nodes.length > 0 ? JSON.stringify(fragment) : null;
  };

  /** Pastes steps, into the path when a step or an edge is selected. Returns whether the text contained steps. */
  const paste = (text: string): boolean => {
    const fragment = readFragment(text);
    if (fragment === null) return false;
    const { x, y } = center();
    const pasted = pasteFragment(editor.document.get(), fragment, { x: x - 132, y: y - 60 }, newStepId);
    if (!pasted.ok) {
      toast.error('The clipboard content cannot be pasted here.', { description: pasted.problems[0]?.message });
      return true;
    }
    const target = pasteTarget(editor);
    const connected = target && pastedOnPath(pasted.document, pasted.ids, target, sizeOf);
    editor.document.edit(() => connected ?? withRoomFor(pasted.document, pasted.ids, sizeOf));
    editor.select(pasted.ids);
    return true;
  };

  const write = async (): Promise<boolean> => {
    const text = copy();
    if (text === null) return false;
    const written = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (!written) toast.error('This browser allows copying by keyboard only. Press Ctrl+C or ⌘C.');
    return written;
  };

  return {
    copy,
    paste,
    /** For mouse users. Shortcuts use the browser's clipboard events, which need no permission. */
    copyByMouse: () => void write(),
    cutByMouse: async () => {
      if (await write()) editor.deleteSelected();
    },
    pasteByMouse: async () => {
      const text = await navigator.clipboard.readText().catch(() => null);
      if (text === null) toast.error('This browser allows pasting by keyboard only. Press Ctrl+V or ⌘V.');
      else if (!paste(text)) toast.info('The clipboard contains no steps.');
    },
    duplicate: () => {
      const result = duplicateNodes(editor.document.get(), editor.selection.get(), newStepId);
      if (result.ids.length === 0) return;
      editor.document.edit(() => withRoomFor(result.document, result.ids, sizeOf));
      editor.select(result.ids);
    },
  };
}

function readFragment(text: string): Fragment | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'touchlineFragment' in value ? (value as Fragment) : null;
  } catch {
    return null;
  }
}
