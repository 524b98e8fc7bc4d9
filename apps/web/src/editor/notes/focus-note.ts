/** Puts the keyboard into a note: at once where it is drawn, else with the next frame. */
export function focusNote(id: string): void {
  if (!focusDrawn(id)) requestAnimationFrame(() => focusDrawn(id));
}

function focusDrawn(id: string): boolean {
  const field = document.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"] textarea`);
  field?.focus({ preventScroll: true });
  return field !== null;
}
