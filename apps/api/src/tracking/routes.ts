import { type Context, Hono } from 'hono';
import type { ApiDeps } from '../deps.ts';
import { askPage, brokenLinkPage, donePage } from './pages.ts';
import { PIXEL } from './pixel.ts';
import { createTracker } from './tracker.ts';
import { seemsHuman } from './user-agent.ts';

/**
 * The addresses inside messages. They answer the recipient whatever happens on our side: a picture stays a picture and a link
 * leads on even when the event could not be stored. HEAD never counts, and only POST unsubscribes (RFC 8058).
 */
export function trackingRoutes(deps: ApiDeps): Hono {
  const tracker = createTracker(deps);
  const human = (c: Context) => seemsHuman(c.req.method, c.req.header('user-agent'));
  const quietly = async (what: Promise<unknown>): Promise<void> => {
    await what.catch((error: unknown) => deps.logger.error({ err: error }, 'a tracked event was lost'));
  };

  const routes = new Hono();
  routes.use('*', async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
    c.res.headers.set('x-robots-tag', 'noindex');
  });

  routes.get('/o/:file', async (c) => {
    const token = await tracker.read('open', c.req.param('file').replace(/\.gif$/, ''));
    if (token && c.req.method !== 'HEAD') await quietly(tracker.opened(token, human(c)));
    return c.body(PIXEL, 200, { 'content-type': 'image/gif' });
  });

  routes.get('/c/:token', async (c) => {
    const token = await tracker.read('click', c.req.param('token'));
    if (token === null) return c.html(brokenLinkPage(), 404);
    if (c.req.method !== 'HEAD') await quietly(tracker.clicked(token, human(c)));
    return c.redirect(token.link, 302);
  });

  routes.get('/u/:token', async (c) => {
    const token = await tracker.read('unsubscribe', c.req.param('token'));
    return token === null ? c.html(brokenLinkPage(), 404) : c.html(askPage());
  });

  // Not quietly: whoever unsubscribes has to know when it did not work.
  routes.post('/u/:token', async (c) => {
    const token = await tracker.read('unsubscribe', c.req.param('token'));
    if (token === null) return c.html(brokenLinkPage(), 404);
    await tracker.unsubscribed(token);
    return c.html(donePage());
  });

  return routes;
}
