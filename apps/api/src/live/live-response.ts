import type { Context } from 'hono';
import type { Feed, LiveHub } from './live-hub.ts';

const HEARTBEAT_MS = 15_000;

/** Chunks that a reader may leave untaken before it is let go; its EventSource connects again when it is awake. */
const MAX_UNREAD = 64;

/**
 * A stream of server-sent events: the figures now, again after each change, and a comment every 15 s so that proxies keep the
 * connection. Ends, and unsubscribes, when the client disconnects or the process shuts down.
 */
export function liveResponse(c: Context, hub: LiveHub, feed: Feed): Response {
  const encoder = new TextEncoder();
  let stop = (): void => undefined;

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      const close = () => {
        if (open) controller.close();
        stop();
      };
      const send = (text: string) => {
        if (!open) return;
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) < -MAX_UNREAD) close();
      };
      let unsubscribe = (): void => undefined;
      const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
      stop = () => {
        open = false;
        clearInterval(heartbeat);
        unsubscribe();
      };
      send('retry: 2000\n\n');
      unsubscribe = hub.subscribe(feed, { onFigures: (json) => send(`event: live\ndata: ${json}\n\n`), onClose: close });
      if (!open) unsubscribe();
      c.req.raw.signal.addEventListener('abort', () => stop(), { once: true });
    },
    cancel: () => stop(),
  });

  return c.body(body, 200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // nginx would hold events back.
    'x-accel-buffering': 'no',
  });
}
