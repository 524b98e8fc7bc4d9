/** Focuses a note: immediately if it is drawn, else in the next frame. */
export function focusNote(id: string): void {
  if (!focusDrawn(id)) requestAnimationFrame(() => focusDrawn(id));
}

function focusDrawn(id: string): boolean {
  const field = document.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"] textarea`);
  field?.focus({ preventScroll: true });
  return field !== null;
}
