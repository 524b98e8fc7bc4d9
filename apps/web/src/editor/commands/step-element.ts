/** The id of the step that an element stands for, on the canvas or in the outline; null for any other element. */
export function stepOfElement(element: Element | null): string | null {
  if (element === null) return null;
  if (element.classList?.contains('react-flow__node')) return element.getAttribute('data-id');
  return element.getAttribute?.('data-outline-step') ?? null;
}

/** Frames to wait for a new step: React Flow draws it unseen first, to measure it, and what is unseen takes no focus. */
const PATIENCE = 30;

/**
 * Puts the keyboard on a step as soon as it can take it: at once where it is drawn, so that the next key goes on from there; later
 * only while nothing else has taken it.
 */
export function focusStep(id: string, frames = PATIENCE, from = document.activeElement): void {
  const element = elementOfStep(id);
  element?.focus();
  if (document.activeElement === element && element !== null) return;
  requestAnimationFrame(() => {
    const free = document.activeElement === from || document.activeElement === document.body;
    if (free && frames > 0) focusStep(id, frames - 1, from);
  });
}

/** Where the keyboard goes on after a list was closed: to the selected step, for what one chose has led there. */
export function focusSelected(selection: readonly string[]): boolean {
  const [id] = selection;
  if (id !== undefined) focusStep(id);
  return id === undefined;
}

/** The element that stands for a step, whichever view is open. */
export function elementOfStep(id: string): HTMLElement | null {
  const escaped = CSS.escape(id);
  return document.querySelector<HTMLElement>(`.react-flow__node[data-id="${escaped}"], [data-outline-step="${escaped}"]`);
}
