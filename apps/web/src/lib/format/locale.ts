let fixed: string | undefined;

/** Locale of dates, times and numbers: the browser's. */
export function locale(): string {
  return fixed ?? globalThis.navigator?.language ?? 'en-US';
}

/** Fixes the locale for stories and tests. Undefined: the browser's again. */
export function setLocale(next: string | undefined): void {
  fixed = next;
}
