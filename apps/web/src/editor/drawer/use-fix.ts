import type { NewId, SequenceDocument } from '@touchline/sequence';
import { toast } from 'sonner';
import { newStepId } from '../commands/add-step.ts';
import { useSizeOf } from '../commands/use-size-of.ts';
import { placeNew } from '../layout/place-new.ts';
import { useEditor } from '../document/editor-context.ts';

/** Applies a quick fix of the core as one undoable edit. */
export function useFix(): (title: string, apply: (document: SequenceDocument, newId: NewId) => SequenceDocument) => void {
  const { document } = useEditor();
  const sizeOf = useSizeOf();
  return (title, apply) => {
    document.edit((before) => placeNew(before, apply(before, newStepId), sizeOf));
    toast.success(`${title}: done.`, { action: { label: 'Undo', onClick: document.undo } });
  };
}
