import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
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
  app.get(
    '*',
    serveStatic({
      root: webRoot,
      onFound: (_path, c) => {
        c.header('cache-control', c.req.path.startsWith('/assets/') ? YEAR : 'no-cache');
      },
    }),
  );
  const page = serveStatic({ path: join(webRoot, 'index.html'), onFound: (_path, c) => void c.header('cache-control', 'no-cache') });
  app.get('*', (c, next) => {
    const isFile = /\.[a-z0-9]+$/i.test(c.req.path);
    const wantsPage = (c.req.header('accept') ?? '*/*').match(/text\/html|\*\/\*/) !== null;
    return isFile || !wantsPage || isApiPath(c.req.path) ? next() : page(c, next);
  });
}

/** Paths that the web app never answers for. */
export function isApiPath(path: string): boolean {
  return /^\/(v1|t|healthz|readyz|metrics)(\/|$)/.test(path);
}
