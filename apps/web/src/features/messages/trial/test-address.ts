const keyOf = (channel: string): string => `touchline:test-address:${channel}`;

/** The last test address for a channel in this browser. */
export function rememberedAddress(channel: string): string {
  try {
    return localStorage.getItem(keyOf(channel)) ?? '';
  } catch {
    return '';
  }
}

/** Without storage, the form asks again next time. */
export function rememberAddress(channel: string, address: string): void {
  try {
    localStorage.setItem(keyOf(channel), address);
  } catch {
    // Storage is denied.
  }
}
