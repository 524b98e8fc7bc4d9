import { type Context, Hono } from 'hono';
import type { ApiDeps } from '../context/deps.ts';
import { now } from '../context/now.ts';
import { createBurstWatch, UNSUBSCRIBE_PAGE } from './burst-watch.ts';
import { confirmPage, brokenLinkPage, donePage } from './pages.ts';
import { PIXEL } from './pixel.ts';
import { isHuman, readerOf, type TrackedRequest } from './reader.ts';
import { createTracker } from './tracker.ts';

/** As a browser would request the link: the same bytes as a click on the address. A header cannot hold other characters. */
function locationOf(link: string): string {
  return URL.canParse(link) ? new URL(link).href : encodeURI(link.toWellFormed());
}

export interface Tracking {
  readonly routes: Hono;
  /** Waits until all events are stored. */
  readonly close: () => Promise<void>;
}

/**
 * The addresses inside messages. They respond to the recipient even during our outages: the pixel is served and a link
 * redirects even when the event could not be stored. HEAD never counts, and only POST unsubscribes (RFC 8058).
 */
export function createTracking(deps: ApiDeps): Tracking {
  const tracker = createTracker(deps);
  const bursts = createBurstWatch();
  const held = new Set<Promise<void>>();

  const quietly = async (what: Promise<unknown>): Promise<void> => {
    await what.catch((error: unknown) => deps.logger.error({ err: error }, 'tracked event lost'));
  };

  /** Stores a machine's request at once. A person's waits, without holding up the answer, until it is sure that no scanner is behind it. */
  const report = async (
    c: Context,
    what: TrackedRequest['what'],
    messageId: string,
    store: (human: boolean, at: number) => Promise<unknown>,
  ) => {
    if (c.req.method === 'HEAD') return;
    const at = await now(deps.engine);
    const reader = readerOf({ what, method: c.req.method, header: (name) => c.req.header(name) });
    if (reader !== 'human') return quietly(store(isHuman(reader), at));
    const settled = bursts.settle(messageId).then((burst) => quietly(store(!burst, at)));
    held.add(settled);
    void settled.finally(() => held.delete(settled));
  };

  const routes = new Hono();
  routes.use('*', async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
    c.res.headers.set('x-robots-tag', 'noindex');
  });

  routes.get('/o/:file', async (c) => {
    const token = await tracker.read('open', c.req.param('file').replace(/\.gif$/, ''));
    if (token) await quietly(report(c, 'open', token.messageId, (human, at) => tracker.opened(token, human, at)));
    return c.body(PIXEL, 200, { 'content-type': 'image/gif' });
  });

  routes.get('/c/:token', async (c) => {
    const token = await tracker.read('click', c.req.param('token'));
    if (token === null) return c.html(brokenLinkPage(), 404);
    bursts.see(token.messageId, token.link);
    await quietly(report(c, 'click', token.messageId, (human, at) => tracker.clicked(token, human, at)));
    return c.body(null, 302, { location: locationOf(token.link) });
  });

  routes.get('/u/:token', async (c) => {
    const token = await tracker.read('unsubscribe', c.req.param('token'));
    if (token === null) return c.html(brokenLinkPage(), 404);
    bursts.see(token.messageId, UNSUBSCRIBE_PAGE);
    return c.html(confirmPage());
  });

  // Not silently: a person who unsubscribes must know when it failed.
  routes.post('/u/:token', async (c) => {
    const token = await tracker.read('unsubscribe', c.req.param('token'));
    if (token === null) return c.html(brokenLinkPage(), 404);
    await tracker.unsubscribed(token);
    return c.html(donePage());
  });

  return {
    routes,
    close: async () => {
      bursts.close();
      await Promise.all(held);
    },
  };
}
