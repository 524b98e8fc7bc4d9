/** The id of the step that an element stands for, on the canvas or in the outline; null for any other element. */
export function stepOfElement(element: Element | null): string | null {
  if (element === null) return null;
  if (element.classList?.contains('react-flow__node')) return element.getAttribute('data-id');
  return element.getAttribute?.('data-outline-step') ?? null;
}

/** Where the keyboard goes on after a list was closed: the selected step, for what one chose has led there. */
export function focusSelected(selection: readonly string[]): HTMLElement | true {
  const [id] = selection;
  return (id === undefined ? null : elementOfStep(id)) ?? true;
}

/** The element that stands for a step, whichever view is open. */
export function elementOfStep(id: string): HTMLElement | null {
  const escaped = CSS.escape(id);
  return document.querySelector<HTMLElement>(`.react-flow__node[data-id="${escaped}"], [data-outline-step="${escaped}"]`);
}
