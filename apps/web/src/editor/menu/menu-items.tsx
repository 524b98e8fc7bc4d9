import {
  ArrowUpDown,
  CalendarRange,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Focus,
  LayoutDashboard,
  Maximize,
  Plus,
  Power,
  Scissors,
  SquareDashedMousePointer,
  StickyNote,
  Trash2,
} from 'lucide-react';
import { MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { parseEdgeId } from '../document/flow-types.ts';
import { focusNote } from '../notes/focus-note.ts';
import { useEditor, useNextToggle, useSelection } from '../document/editor-context.ts';

interface ItemsProps {
  /** Screen position of the menu. */
  readonly at: { readonly x: number; readonly y: number };
  /** Runs an action that moves the focus, after the menu closes. */
  readonly lead: (open: () => void) => void;
}

/** Menu items for selected steps. */
export function StepItems({ at, lead }: ItemsProps) {
  const commands = useCommands();
  const chosen = useSelection().length;
  const several = chosen > 1;
  const turn = useNextToggle();
  return (
    <>
      {several ? null : (
        <MenuItem icon={<Plus aria-hidden />} keys="A" onClick={() => lead(() => commands.pick(at))}>
          Add a step after
        </MenuItem>
      )}
      <MenuItem icon={<Scissors aria-hidden />} keys="Mod+X" onClick={() => void commands.cutByMouse()}>
        Cut
      </MenuItem>
      <MenuItem icon={<Copy aria-hidden />} keys="Mod+C" onClick={commands.copyByMouse}>
        Copy
      </MenuItem>
      <Paste />
      <MenuItem icon={<CopyPlus aria-hidden />} keys="Mod+D" onClick={commands.duplicate}>
        Duplicate
      </MenuItem>
      <MenuSeparator />
      {turn === null ? null : (
        <MenuItem icon={<Power aria-hidden />} keys="D" onClick={commands.toggleSelected}>
          {turn === 'off' ? 'Disable' : 'Enable'}
        </MenuItem>
      )}
      <MenuItem icon={<Focus aria-hidden />} keys="Z" onClick={commands.fitSelected}>
        Zoom to selection
      </MenuItem>
      {several ? (
        <MenuItem icon={<LayoutDashboard aria-hidden />} keys="T" onClick={commands.tidy}>
          Tidy selection
        </MenuItem>
      ) : null}
      {chosen === 2 ? (
        <MenuItem icon={<ArrowUpDown aria-hidden />} onClick={commands.swapSelected}>
          Swap steps
        </MenuItem>
      ) : null}
      <MenuSeparator />
      <MenuItem icon={<Trash2 aria-hidden />} danger keys="Delete" onClick={commands.deleteSelected}>
        Delete
      </MenuItem>
    </>
  );
}

/** Menu items for the selected connection. */
export function EdgeItems({ at, lead }: ItemsProps) {
  const { selectedEdge, picker } = useEditor();
  const { deleteSelected } = useCommands();
  return (
    <>
      <MenuItem
        icon={<Plus aria-hidden />}
        onClick={() =>
          lead(() => {
            const id = selectedEdge.get();
            if (id !== null) picker.set({ at, target: { type: 'exit', ...parseEdgeId(id) } });
          })
        }
      >
        Insert a step
      </MenuItem>
      <MenuItem icon={<Trash2 aria-hidden />} danger keys="Delete" onClick={deleteSelected}>
        Delete connection
      </MenuItem>
    </>
  );
}

/** Menu items for the empty canvas. */
export function PlaceItems({ at, lead, onChangeLength }: ItemsProps & { readonly onChangeLength: () => void }) {
  const commands = useCommands();
  return (
    <>
      <MenuItem icon={<Plus aria-hidden />} keys="A" onClick={() => lead(() => commands.pick(at))}>
        Add a step
      </MenuItem>
      <MenuItem icon={<StickyNote aria-hidden />} keys="N" onClick={() => lead(() => focusNote(commands.addNote()))}>
        Add a note
      </MenuItem>
      <Paste />
      <MenuSeparator />
      <MenuItem icon={<SquareDashedMousePointer aria-hidden />} keys="Mod+A" onClick={commands.selectAll}>
        Select all
      </MenuItem>
      <MenuItem icon={<LayoutDashboard aria-hidden />} keys="T" onClick={commands.tidy}>
        Tidy layout
      </MenuItem>
      <MenuItem icon={<Maximize aria-hidden />} keys="F" onClick={commands.fit}>
        Zoom to fit
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<CalendarRange aria-hidden />} onClick={() => lead(onChangeLength)}>
        Change length…
      </MenuItem>
    </>
  );
}

function Paste() {
  const { pasteByMouse } = useCommands();
  return (
    <MenuItem icon={<ClipboardPaste aria-hidden />} keys="Mod+V" onClick={() => void pasteByMouse()}>
      Paste
    </MenuItem>
  );
}
