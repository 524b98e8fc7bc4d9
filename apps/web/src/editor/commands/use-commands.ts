import { findNode, moveNodes, setDisabled } from '@touchline/sequence';
import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { besideAll } from '../layout/free-place.ts';
import { tidiedView } from '../layout/first-view.ts';
import type { Direction } from '../layout/neighbor.ts';
import { GRID } from '../layout/node-size.ts';
import { tidy } from '../layout/tidy.ts';
import { addNote } from '../notes/note-operations.ts';
import { canDisable } from '../document/can-disable.ts';
import { useEditor } from '../document/editor-context.ts';
import type { AddTarget } from '../document/editor.ts';
import { parseEdgeId } from '../document/flow-types.ts';
import { nextToggle } from '../document/next-toggle.ts';
import type { FocusTarget } from '../document/focus-target.ts';
import { addStep, defaultTarget, newStepId } from './add-step.ts';
import { clipboardCommands } from './clipboard-commands.ts';
import { focusOnTarget } from './focus-on-target.ts';
import { animateNodes } from './animate-nodes.ts';
import { motionDuration } from './motion-duration.ts';
import { swapSelected } from './swap-selected.ts';
import { focusStep } from './step-element.ts';
import { useSizeOf } from './use-size-of.ts';
import { viewCommands, windowBox } from './view-commands.ts';
import { stepInDirection } from './keyboard-navigation.ts';

const steps: Record<Direction, { x: number; y: number }> = {
  up: { x: 0, y: -GRID },
  down: { x: 0, y: GRID },
  left: { x: -GRID, y: 0 },
  right: { x: GRID, y: 0 },
};

/** The editor's commands, shared by toolbar, keyboard, command palette and menu. */
export function useCommands() {
  const editor = useEditor();
  const flow = useReactFlow();
  const sizeOf = useSizeOf();
  return useMemo(() => {
    const document = () => editor.document.get();
    const selected = () => editor.selection.get();
    const view = viewCommands(flow, sizeOf, selected);
    /** The middle of the visible canvas. The outline has no positions: its new steps go to the right of the sequence. */
    const here = () => (editor.view.get() === 'canvas' ? view.center() : besideAll(document(), sizeOf));
    /** The default target of a new step: on the selected edge, after the selected step or an open exit, or in the visible middle. */
    const target = (): AddTarget => {
      const edge = editor.selectedEdge.get();
      if (edge !== null) return { type: 'exit', ...parseEdgeId(edge) };
      const [only, ...more] = selected();
      return defaultTarget(document(), more.length === 0 ? only : undefined) ?? { type: 'place', position: here() };
    };
    const moveTo = (id: string, selection: readonly string[]) => {
      editor.select(selection);
      view.reveal(id);
      focusStep(id);
    };

    return {
      ...view,
      ...clipboardCommands(editor, sizeOf, here),
      undo: editor.document.undo,
      redo: editor.document.redo,
      /** Selects a step and scrolls it into view. */
      goTo: (id: string) => {
        editor.select([id]);
        view.show(id);
        focusStep(id);
      },
      /** Focuses a field of the inspector. */
      goToField: (focusTarget: FocusTarget) => {
        editor.panel.set('edit');
        editor.select(focusTarget.nodeId === null ? [] : [focusTarget.nodeId]);
        if (focusTarget.nodeId !== null) view.show(focusTarget.nodeId);
        // The user asked about this step, so its missing settings are shown.
        editor.justAdded.set(null);
        editor.focusTarget.set(focusTarget);
        focusOnTarget(() => {
          if (editor.focusTarget.get() === focusTarget) editor.focusTarget.set(null);
        });
      },
      add: (kind: string) => {
        const id = addStep(editor, kind, target(), sizeOf);
        view.revealNew(id);
        focusStep(id);
      },
      /** Opens the step picker at a position on the screen. */
      pick: (at: { readonly x: number; readonly y: number }) => editor.picker.set({ at, target: target() }),
      /** Lays out the selected steps, or all steps. */
      tidy: () => {
        const ids = selected();
        const positions = tidy(document(), sizeOf, ids.length > 1 ? new Set(ids) : undefined);
        void animateNodes(flow, positions).then(() => {
          editor.document.edit((before) => moveNodes(before, positions));
          const box = windowBox();
          if (ids.length <= 1 && box) void flow.setViewport(tidiedView(document(), box, sizeOf, ids[0]), { duration: motionDuration(250) });
        });
      },
      /** Adds an empty note in the visible middle. Returns its id. */
      addNote: (): string => {
        const id = newStepId();
        const middle = here();
        editor.document.edit((before) => addNote(before, id, middle));
        return id;
      },
      selectAll: () => editor.select(document().nodes.map((node) => node.id)),
      deleteSelected: editor.deleteSelected,
      swapSelected: () => swapSelected(editor),
      /** Disables the selected steps, or enables them when all of them are disabled. */
      toggleSelected: () => {
        const nodes = selected().flatMap((id) => findNode(document(), id) ?? []);
        const off = nextToggle(nodes) === 'off';
        editor.document.edit((before) => nodes.filter(canDisable).reduce((next, { id }) => setDisabled(next, id, off), before));
      },
      walk: (direction: Direction) => {
        const to = stepInDirection(editor, direction);
        if (to !== null) moveTo(to, [to]);
      },
      /** Extends the selection by keyboard, like the lasso does by mouse. */
      extend: (direction: Direction) => {
        const to = stepInDirection(editor, direction);
        if (to !== null) moveTo(to, [...selected().filter((id) => id !== to), to]);
      },
      /** Moves the selected steps by one grid unit. */
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
