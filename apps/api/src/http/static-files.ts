import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppEnv } from './app-env.ts';

const YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the built web app. Files under `assets/` carry a hash in their name and never change; the page itself is asked for
 * again each time. Addresses without a file are the app's own routes and get the page, which receives its base path.
 */
export function serveWeb(app: Hono<AppEnv>, webRoot: string, base = ''): void {
  if (!existsSync(webRoot)) return;
  const file = kept(serveStatic({ root: webRoot }), (path) => (path.startsWith('/assets/') ? YEAR : 'no-cache'));
  const page: MiddlewareHandler<AppEnv> = async (c, next) => {
    const text = await readFile(join(webRoot, 'index.html'), 'utf8').catch(() => null);
    if (text === null) return next();
    c.header('cache-control', 'no-cache');
    return c.html(placed(text, base));
  };
  app.get('*', (c, next) => (isPage(c.req.path) ? page(c, next) : file(c, next)));
  app.get('*', (c, next) => {
    const isFile = /\.[a-z0-9]+$/i.test(c.req.path);
    const wantsPage = (c.req.header('accept') ?? '*/*').match(/text\/html|\*\/\*/) !== null;
    return isFile || !wantsPage || isApiPath(c.req.path) ? next() : page(c, next);
  });
}

const isPage = (path: string): boolean => path === '/' || path === '/index.html';

/** The build knows its files relative to the page, which lies at many addresses. */
function placed(page: string, base: string): string {
  return page
    .replaceAll(/(\s(?:src|href)=")\.\//g, `$1${base}/`)
    .replace('<head>', `<head>\n    <meta name="touchline-base" content="${base}" />`);
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
  return /^\/(v1|auth|t|healthz|readyz|metrics)(\/|$)/.test(path);
}
