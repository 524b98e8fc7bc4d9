/** As a ref: puts the keyboard into a field the moment it is drawn, so that who opens a list by a key and types on loses no letter. */
export function focusAtOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
