import type { StepId } from '@touchline/sequence';
import { neighbor, type Direction } from '../layout/neighbor.ts';
import type { Editor } from '../document/editor.ts';
import { stepOfElement } from './step-element.ts';

/** The step that an arrow key moves to from the focused step; the first step when none has the focus. */
export function stepInDirection(editor: Editor, direction: Direction): StepId | null {
  const document = editor.document.get();
  const from = stepOfElement(window.document.activeElement) ?? editor.selection.get().at(-1);
  if (from === undefined) return document.nodes[0]?.id ?? null;
  if (editor.view.get() === 'canvas') return neighbor(document, from, direction);
  if (direction === 'up' || direction === 'down') return rowBeside(from, direction === 'down' ? 1 : -1);
  // In the list, left and right move out of and into a branch.
  return neighbor(document, from, direction === 'right' ? 'down' : 'up');
}

/** The next or previous row of the outline. */
function rowBeside(id: StepId, step: 1 | -1): StepId | null {
  const rows = [...document.querySelectorAll('[data-outline-step]')].map((row) => row.getAttribute('data-outline-step'));
  return rows[rows.indexOf(id) + step] ?? null;
}
