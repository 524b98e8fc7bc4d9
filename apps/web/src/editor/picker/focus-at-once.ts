/** A ref that focuses a field as soon as it is drawn, so that letters typed right after the shortcut reach it. */
export function focusAtOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
