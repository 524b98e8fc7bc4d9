import type { StepId } from '@touchline/sequence';
import { neighbour, type Direction } from '../layout/neighbour.ts';
import type { Editor } from '../document/editor.ts';
import { stepOfElement } from './step-element.ts';

/** The step that an arrow leads to from the one that the keyboard is on; the first one when it is on none. */
export function walkFrom(editor: Editor, direction: Direction): StepId | null {
  const document = editor.document.get();
  const from = stepOfElement(window.document.activeElement) ?? editor.selection.get().at(-1);
  if (from === undefined) return document.nodes[0]?.id ?? null;
  if (editor.view.get() === 'canvas') return neighbour(document, from, direction);
  if (direction === 'up' || direction === 'down') return rowBeside(from, direction === 'down' ? 1 : -1);
  // Sideways a list knows only in and out.
  return neighbour(document, from, direction === 'right' ? 'down' : 'up');
}

/** The row above or below in the outline, as it stands there. */
function rowBeside(id: StepId, step: 1 | -1): StepId | null {
  const rows = [...document.querySelectorAll('[data-outline-step]')].map((row) => row.getAttribute('data-outline-step'));
  return rows[rows.indexOf(id) + step] ?? null;
}
