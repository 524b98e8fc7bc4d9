const keyOf = (channel: string): string => `touchline:test-address:${channel}`;

/** The address that tests on a channel went to last, in this browser. */
export function rememberedAddress(channel: string): string {
  try {
    return localStorage.getItem(keyOf(channel)) ?? '';
  } catch {
    return '';
  }
}

/** A browser that keeps nothing asks again next time. */
export function rememberAddress(channel: string, address: string): void {
  try {
    localStorage.setItem(keyOf(channel), address);
  } catch {
    // As said.
  }
}
