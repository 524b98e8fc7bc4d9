import { lazyRouteComponent } from '@tanstack/react-router';

/** A page could not be loaded because the server cannot be reached. Not a bug: the rest of the app keeps working. */
export class PageUnreachable extends Error {
  constructor(cause: unknown) {
    super('This page is not loaded yet, and the server cannot be reached.', { cause });
  }
}

const importers: (() => Promise<unknown>)[] = [];

/**
 * A page as a lazy chunk, loaded when the pointer approaches a link to it. When the server is unreachable, the router would reload the window and end at the browser's error page. This wrapper shows a page with a retry button instead. A chunk that a reachable server no longer has means a new release: the router's reload loads it.
 */
export function lazyPage<Name extends string, Page>(importer: () => Promise<Record<Name, Page>>, name: Name) {
  importers.push(importer);
  const load = () =>
    importer().catch(async (error: unknown) => {
      throw (await isReachable()) ? error : new PageUnreachable(error);
    });
  return lazyRouteComponent(load as () => Promise<Record<string, () => React.ReactNode>>, name);
}

/** Whether the server answers. */
export async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  return fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Preloads the other pages when idle, so that they open at once and offline. */
export function preloadPages(): void {
  // Safari has no requestIdleCallback.
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
