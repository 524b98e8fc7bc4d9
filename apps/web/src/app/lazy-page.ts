import { lazyRouteComponent } from '@tanstack/react-router';

/** A page could not be loaded because the server cannot be reached. Not a bug, and no reason to give up the app that is there. */
export class PageUnreachable extends Error {
  constructor(cause: unknown) {
    super('This page is not loaded yet, and the server cannot be reached.', { cause });
  }
}

const importers: (() => Promise<unknown>)[] = [];

/**
 * A page in a chunk of its own, fetched when the pointer comes near a link to it. Without the server the router would reload the window
 * for a chunk that does not come, which ends with the browser’s own error page; here it becomes a page that offers another try. A
 * chunk that a server in reach no longer has is another matter: there was a release, and the router’s reload brings it.
 */
export function lazyPage<Name extends string, Page>(importer: () => Promise<Record<Name, Page>>, name: Name) {
  importers.push(importer);
  const load = () =>
    importer().catch(async (error: unknown) => {
      throw (await isReachable()) ? error : new PageUnreachable(error);
    });
  return lazyRouteComponent(load as () => Promise<Record<string, () => React.ReactNode>>, name);
}

/** Whether the server answers at all. */
export async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  return fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Loads the other pages while nothing else is done, so that they open without waiting, and without the server. */
export function preloadPages(): void {
  // Safari has no idle callbacks.
  const whenIdle = globalThis.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 200));
  const waiting = [...importers];
  const next = async () => {
    const importer = waiting.shift();
    if (importer === undefined || !navigator.onLine) return;
    await importer().catch(() => undefined);
    whenIdle(() => void next());
  };
  whenIdle(() => void next());
}
