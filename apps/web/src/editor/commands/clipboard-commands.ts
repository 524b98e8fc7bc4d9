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

/** Steps out to the clipboard and in from it, as JSON: across tabs and sequences. `centre` is where one looks. */
export function clipboardCommands(editor: Editor, sizeOf: SizeOf, centre: () => Point) {
  /** The selected steps as text for the clipboard; null when nothing is selected. */
  const copy = (): string | null => {
    const fragment = copyNodes(editor.document.get(), editor.selection.get());
    return fragment.nodes.length > 0 ? JSON.stringify(fragment) : null;
  };

  /** Puts steps from the clipboard down, into the path where a step or an edge is selected; gives whether it held any. */
  const paste = (text: string): boolean => {
    const fragment = readFragment(text);
    if (fragment === null) return false;
    const { x, y } = centre();
    const pasted = pasteFragment(editor.document.get(), fragment, { x: x - 132, y: y - 60 }, newStepId);
    if (!pasted.ok) {
      toast.error('What is on the clipboard cannot be pasted here.', { description: pasted.problems[0]?.message });
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
    if (!written) toast.error('This browser keeps its clipboard to the keyboard. Press Ctrl+C or ⌘C.');
    return written;
  };

  return {
    copy,
    paste,
    /** For the mouse: keys go through the browser's own events, which ask no permission. */
    copyByMouse: () => void write(),
    cutByMouse: async () => {
      if (await write()) editor.deleteSelected();
    },
    pasteByMouse: async () => {
      const text = await navigator.clipboard.readText().catch(() => null);
      if (text === null) toast.error('This browser keeps its clipboard to the keyboard. Press Ctrl+V or ⌘V.');
      else if (!paste(text)) toast.info('There are no steps on the clipboard.');
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
