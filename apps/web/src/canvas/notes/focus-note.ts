/** Puts the keyboard into a note as soon as it is drawn. */
export function focusNote(id: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"] textarea`)?.focus({ preventScroll: true }),
  );
}
