import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AppEnv } from './app-env.ts';

const YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the built web app. Files under `assets/` carry a hash in their name and never change; the page itself is asked for
 * again each time. Addresses without a file are the app's own routes and get the page.
 */
export function serveWeb(app: Hono<AppEnv>, webRoot: string): void {
  if (!existsSync(webRoot)) return;
  const file = kept(serveStatic({ root: webRoot }), (path) => (path.startsWith('/assets/') ? YEAR : 'no-cache'));
  const page = kept(serveStatic({ path: join(webRoot, 'index.html') }), () => 'no-cache');
  app.get('*', file);
  app.get('*', (c, next) => {
    const isFile = /\.[a-z0-9]+$/i.test(c.req.path);
    const wantsPage = (c.req.header('accept') ?? '*/*').match(/text\/html|\*\/\*/) !== null;
    return isFile || !wantsPage || isApiPath(c.req.path) ? next() : page(c, next);
  });
}

/** Says how long an answer may be kept. `onFound` of `serveStatic` is called too late for that: the answer has its headers by then. */
function kept(serve: MiddlewareHandler<AppEnv>, policy: (path: string) => string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const found = await serve(c, next);
    // What `next` gives is no answer of ours.
    if (found instanceof Response) found.headers.set('cache-control', policy(c.req.path));
    return found;
  };
}

/** Paths that the web app never answers for. */
function isApiPath(path: string): boolean {
  return /^\/(v1|t|healthz|readyz|metrics)(\/|$)/.test(path);
}
