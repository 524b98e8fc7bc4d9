import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { problem } from './problem.ts';

/** SQLSTATE classes and socket errors that mean: the database is unavailable, retry. */
const AWAY = /^(08|57P|53)|^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT)$/;

/** SQLSTATE of text that Postgres cannot hold: a NUL character, or half of one beyond U+FFFF. zod lets both pass, jsonb and text don't. */
const UNSTORABLE_TEXT = new Set(['22P05', '22021', '22P02']);

function databaseCode(error: Error): string | null {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : null;
}

/** Turns any exception into a problem. Details are logged, never sent. */
export function onError(logger: Logger) {
  return (error: Error, c: Context): Response => {
    if (error instanceof HTTPException && error.status === 415) {
      return problem(c, 'unsupported-media-type', 'Send the body as application/json, with that content type.') as never;
    }
    if (error instanceof HTTPException && error.status === 413) {
      return problem(c, 'body-too-large', 'Send less at once.') as never;
    }
    if (error instanceof HTTPException && error.status === 400) {
      return problem(c, 'invalid-json', 'The body is not valid JSON. Check the syntax.') as never;
    }
    const code = databaseCode(error);
    if (code !== null && UNSTORABLE_TEXT.has(code)) {
      return problem(c, 'invalid-request', 'A text has a NUL or an incomplete character. Remove it.') as never;
    }
    if (code !== null && AWAY.test(code)) {
      logger.warn({ err: error }, 'database unreachable');
      return problem(c, 'database-unreachable', 'Try again in a moment.') as never;
    }
    const incident = crypto.randomUUID();
    logger.error({ err: error, incident, method: c.req.method, path: c.req.path }, 'unexpected error');
    return problem(c, 'unexpected', `It is logged as ${incident}.`) as never;
  };
}
