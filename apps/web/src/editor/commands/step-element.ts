/** The id of the step that an element of the canvas or the outline shows; null for other elements. */
export function stepOfElement(element: Element | null): string | null {
  if (element === null) return null;
  if (element.classList?.contains('react-flow__node')) return element.getAttribute('data-id');
  return element.getAttribute?.('data-outline-step') ?? null;
}

/** Frames to wait for a new step: React Flow first draws it hidden, to measure it, and hidden elements take no focus. */
const PATIENCE = 30;

/**
 * Focuses a step as soon as possible: immediately when it is drawn, so that the next key acts on it; later
 * only if no other element has taken the focus.
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

/** Focuses the selected step after a list closes, because the choice selected it. */
export function focusSelected(selection: readonly string[]): boolean {
  const [id] = selection;
  if (id !== undefined) focusStep(id);
  return id === undefined;
}

/** The element of a step in the canvas or the outline. */
export function elementOfStep(id: string): HTMLElement | null {
  const escaped = CSS.escape(id);
  return document.querySelector<HTMLElement>(`.react-flow__node[data-id="${escaped}"], [data-outline-step="${escaped}"]`);
}
