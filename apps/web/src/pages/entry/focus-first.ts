/** A ref that puts the cursor into the first field of a form that is the page. */
export function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLInputElement>('input:not([readonly])')?.focus();
}
