/** Id of this page load. */
export const THIS_TAB = crypto.randomUUID();

const lockOf = (tab: string) => `touchline:tab:${tab}`;

// The browser releases the lock when the page closes, also after a crash. Only secure origins have locks.
void globalThis.navigator?.locks?.request(lockOf(THIS_TAB), () => new Promise(() => undefined)).catch(() => undefined);

/** Returns a check for open tabs of this browser. Without locks, no tab counts as open. */
export async function openTabs(): Promise<(tab: string) => boolean> {
  const { held = [] } = (await globalThis.navigator?.locks?.query().catch(() => undefined)) ?? {};
  const names = new Set(held.map(({ name }) => name));
  return (tab) => names.has(lockOf(tab));
}
