import { nodeSubject, type StepId, swapPlaces } from '@touchline/sequence';
import { toast } from 'sonner';
import type { Editor } from '../document/editor.ts';

/** Swaps the two selected steps, or shows why they cannot be swapped. */
export function swapSelected(editor: Editor): void {
  const [first, second, ...more] = editor.selection.get();
  if (first === undefined || second === undefined || more.length > 0) {
    toast.error('Select exactly two steps to swap.');
    return;
  }
  const document = editor.document.get();
  const swapped = swapPlaces(document, first, second);
  if (swapped.ok) {
    editor.document.edit(() => swapped.document);
    return;
  }
  const name = (id: StepId | null) => (id === null ? 'one of them' : nodeSubject(document, id));
  const why = {
    gone: 'One of them was deleted.',
    start: 'The start must stay first.',
    ending: `No step can follow ${name(swapped.id)}.`,
    'paths-differ': `${name(swapped.id)} splits into several paths, and the other step cannot.`,
  };
  toast.error('These steps cannot be swapped.', { description: why[swapped.reason] });
}
