import { Popover as Base } from '@base-ui/react/popover';
import { useMemo } from 'react';
import { addStep } from '../commands/add-step.ts';
import { focusSelected } from '../commands/step-element.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useSizeOf } from '../commands/use-size-of.ts';
import { useEditor } from '../document/editor-context.ts';
import { useStore } from '../../lib/store.ts';
import { kindEntries } from './entry.ts';
import { EntryList } from './entry-list.tsx';

/** Chooses the next step at the clicked position. */
export function StepPicker() {
  const editor = useEditor();
  const sizeOf = useSizeOf();
  const { revealNew } = useCommands();
  const request = useStore(editor.picker);
  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => DOMRect.fromRect({ x: request?.at.x ?? 0, y: request?.at.y ?? 0, width: 1, height: 1 }) }),
    [request],
  );
  return (
    <Base.Root
      open={request !== null}
      onOpenChange={(open) => {
        if (!open) editor.picker.set(null);
      }}
    >
      <Base.Portal>
        <Base.Positioner anchor={anchor} side="bottom" align="start" sideOffset={4} collisionPadding={12} className="z-60">
          <Base.Popup
            finalFocus={() => focusSelected(editor.selection.get())}
            aria-label="Add a step"
            className="w-76 overflow-hidden rounded-xl border border-line bg-raised text-sm shadow-lg outline-none"
          >
            <EntryList
              label="Add a step"
              placeholder="What comes next?"
              groups={kindEntries((kind) => {
                editor.picker.set(null);
                if (request) revealNew(addStep(editor, kind, request.target, sizeOf));
              })}
            />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
