import { swapPlaces, type StepId } from '@touchline/sequence';
import { toast } from 'sonner';
import type { Editor } from '../document/editor.ts';
import { nodeSubject } from '../../lib/document/lookups.ts';

/** Lets the two selected steps change places; says why where they cannot. */
export function swapSelected(editor: Editor): void {
  const [first, second, ...more] = editor.selection.get();
  if (first === undefined || second === undefined || more.length > 0) {
    toast.error('Select exactly two steps: they change places.');
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
    gone: 'One of them is gone.',
    start: 'The start stays at the beginning.',
    ending: `Nothing comes after ${name(swapped.id)}.`,
    'ways-differ': `The ways part at ${name(swapped.id)}, and the other step has no ways for them.`,
  };
  toast.error('These two cannot change places.', { description: why[swapped.reason] });
}
