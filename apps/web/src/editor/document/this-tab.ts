/** This visit to the app, until it is closed or loaded anew. */
export const THIS_TAB = crypto.randomUUID();

const lockOf = (tab: string) => `touchline:tab:${tab}`;

// Held as long as the page lives, and free the moment it is gone, crashes included. Only secure origins have locks.
void globalThis.navigator?.locks?.request(lockOf(THIS_TAB), () => new Promise(() => undefined)).catch(() => undefined);

/** Tells which tabs of this browser are open. Without locks none is known to be. */
export async function openTabs(): Promise<(tab: string) => boolean> {
  const { held = [] } = (await globalThis.navigator?.locks?.query().catch(() => undefined)) ?? {};
  const names = new Set(held.map(({ name }) => name));
  return (tab) => names.has(lockOf(tab));
}
