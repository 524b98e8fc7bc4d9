import { findNode, moveNodes, setDisabled } from '@touchline/sequence';
import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { besideAll } from '../layout/free-place.ts';
import { tidiedView } from '../layout/first-view.ts';
import type { Direction } from '../layout/neighbour.ts';
import { GRID } from '../layout/node-size.ts';
import { tidy } from '../layout/tidy.ts';
import { addNote } from '../notes/note-operations.ts';
import { canDisable } from '../document/can-disable.ts';
import { useEditor } from '../document/editor-context.ts';
import { nextSwitch } from '../document/next-toggle.ts';
import type { FocusTarget } from '../document/focus-target.ts';
import { addStep, defaultTarget, newStepId } from './add-step.ts';
import { clipboardCommands } from './clipboard-commands.ts';
import { focusOnTarget } from './focus-on-target.ts';
import { animateNodes } from './animate-nodes.ts';
import { lasting } from './lasting.ts';
import { swapSelected } from './swap-selected.ts';
import { focusStep } from './step-element.ts';
import { useSizeOf } from './use-size-of.ts';
import { viewCommands, windowBox } from './view-commands.ts';
import { walkFrom } from './keyboard-navigation.ts';

const steps: Record<Direction, { x: number; y: number }> = {
  up: { x: 0, y: -GRID },
  down: { x: 0, y: GRID },
  left: { x: -GRID, y: 0 },
  right: { x: GRID, y: 0 },
};

/** What can be done in the editor, from wherever it is asked for: toolbar, keyboard, command palette, menu. */
export function useCommands() {
  const editor = useEditor();
  const flow = useReactFlow();
  const sizeOf = useSizeOf();
  return useMemo(() => {
    const document = () => editor.document.get();
    const selected = () => editor.selection.get();
    const view = viewCommands(flow, sizeOf, selected);
    /** Where one looks; a list has no places, what is put down from there lies beside the sequence. */
    const here = () => (editor.view.get() === 'canvas' ? view.centre() : besideAll(document(), sizeOf));
    /** Where a new step makes most sense: behind the selected one, else behind an open exit, else where one looks. */
    const target = () => {
      const [only, ...more] = selected();
      return defaultTarget(document(), more.length === 0 ? only : undefined) ?? ({ type: 'place', position: here() } as const);
    };
    const goOnTo = (id: string, selection: readonly string[]) => {
      editor.select(selection);
      view.reveal(id);
      focusStep(id);
    };

    return {
      ...view,
      ...clipboardCommands(editor, sizeOf, here),
      undo: editor.document.undo,
      redo: editor.document.redo,
      /** Selects a step and brings it into sight. */
      goTo: (id: string) => {
        editor.select([id]);
        view.show(id);
        focusStep(id);
      },
      /** Goes to where something is written or chosen. */
      goToField: (sought: FocusTarget) => {
        editor.panel.set('edit');
        editor.select(sought.nodeId === null ? [] : [sought.nodeId]);
        if (sought.nodeId !== null) view.show(sought.nodeId);
        // Whoever asks what it lacks is told.
        editor.fresh.set(null);
        editor.sought.set(sought);
        focusOnTarget(() => {
          if (editor.sought.get() === sought) editor.sought.set(null);
        });
      },
      add: (kind: string) => {
        const id = addStep(editor, kind, target(), sizeOf);
        view.revealNew(id);
        focusStep(id);
      },
      /** Opens the picker at a place on the screen. */
      pick: (at: { readonly x: number; readonly y: number }) => editor.picker.set({ at, target: target() }),
      /** Lays out the selected steps, or all of them. */
      tidy: () => {
        const ids = selected();
        const positions = tidy(document(), sizeOf, ids.length > 1 ? new Set(ids) : undefined);
        void animateNodes(flow, positions).then(() => {
          editor.document.edit((before) => moveNodes(before, positions));
          const box = windowBox();
          if (ids.length <= 1 && box) void flow.setViewport(tidiedView(document(), box, sizeOf, ids[0]), { duration: lasting(250) });
        });
      },
      /** An empty note in the middle of what one sees. Gives its id. */
      addNote: (): string => {
        const id = newStepId();
        const middle = here();
        editor.document.edit((before) => addNote(before, id, middle));
        return id;
      },
      selectAll: () => editor.select(document().nodes.map((node) => node.id)),
      deleteSelected: editor.deleteSelected,
      swapSelected: () => swapSelected(editor),
      /** Switches the selected steps off; on again when all of them are off. */
      toggleSelected: () => {
        const nodes = selected().flatMap((id) => findNode(document(), id) ?? []);
        const off = nextSwitch(nodes) === 'off';
        editor.document.edit((before) => nodes.filter(canDisable).reduce((next, { id }) => setDisabled(next, id, off), before));
      },
      walk: (direction: Direction) => {
        const to = walkFrom(editor, direction);
        if (to !== null) goOnTo(to, [to]);
      },
      /** Walks on and takes the steps along: what the lasso does, by keyboard. */
      extend: (direction: Direction) => {
        const to = walkFrom(editor, direction);
        if (to !== null) goOnTo(to, [...selected().filter((id) => id !== to), to]);
      },
      /** Moves the selected steps by one step of the grid. */
      nudge: (direction: Direction) => {
        const ids = new Set(selected());
        const { x, y } = steps[direction];
        const moved = document().nodes.filter((node) => ids.has(node.id));
        const positions = Object.fromEntries(moved.map(({ id, position }) => [id, { x: position.x + x, y: position.y + y }]));
        editor.document.edit((before) => moveNodes(before, positions), `nudge:${[...ids].join()}`);
      },
    };
  }, [editor, flow, sizeOf]);
}

export type Commands = ReturnType<typeof useCommands>;
