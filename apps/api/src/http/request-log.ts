import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';

/** Changes and failures at info, everything else at debug: a live page reads all day. */
export function requestLog(logger: Logger): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const status = c.res.status;
    const worthTelling = status >= 400 || !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
    logger[worthTelling ? 'info' : 'debug'](
      {
        method: c.req.method,
        path: c.req.path.startsWith('/t/') ? '/t/…' : c.req.path,
        status,
        ms: Math.round(performance.now() - started),
      },
      'request',
    );
  };
}
