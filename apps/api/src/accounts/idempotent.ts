import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@touchline/db';
import type { Context, MiddlewareHandler } from 'hono';
import type { Kysely } from 'kysely';
import type { AppEnv } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';
import { openAnswer, sealAnswer, sha256 } from '../http/sealed-answer.ts';
import { claimKey, findAnswer, keepAnswer, releaseKey } from '../queries/idempotency.ts';

const POLL_MS = 50;
/** A repetition waits this long for the first request. */
const WAIT_MS = 20_000;

/**
 * With an `Idempotency-Key` a POST has one effect: repetitions within a day get the answer of the first request. The key counts per user
 * or API key. An answer with a server error is not kept.
 */
export function idempotent(db: Kysely<Database>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const key = c.req.header('idempotency-key');
    const { identity } = c.var;
    if (key === undefined || identity === null || identity.workspaceId === null) return next();
    if (!/^[\x21-\x7e]{16,255}$/.test(key)) {
      const message = 'Choose 16 to 255 random characters without spaces, such as a UUID.';
      return problem(c, 'invalid-request', message, { errors: [{ path: 'idempotency-key', message }] }) as never;
    }
    const { workspaceId } = identity;
    const keyHash = sha256(identity.id, key);
    const requestHash = sha256(c.req.method, c.req.url, await c.req.text());
    if (!(await claimKey(db, workspaceId, keyHash, requestHash))) return repeat(c, db, { workspaceId, key, keyHash, requestHash });
    await next();
    if (c.res.status >= 500) return releaseKey(db, workspaceId, keyHash);
    const { status, headers } = c.res;
    const body = await c.res.clone().text();
    const answer = { status, body, type: headers.get('content-type') ?? '', location: headers.get('location') };
    return keepAnswer(db, workspaceId, keyHash, sealAnswer(key, answer));
  };
}

interface Claim {
  readonly workspaceId: string;
  readonly key: string;
  readonly keyHash: Buffer;
  readonly requestHash: Buffer;
}

async function repeat(c: Context, db: Kysely<Database>, { workspaceId, key, keyHash, requestHash }: Claim): Promise<Response> {
  for (const deadline = performance.now() + WAIT_MS; performance.now() < deadline; await sleep(POLL_MS)) {
    const kept = await findAnswer(db, workspaceId, keyHash);
    // The first request failed.
    if (kept === null) break;
    if (!kept.requestHash.equals(requestHash)) {
      return problem(c, 'idempotency-key-reused', 'Choose another key: this one belongs to a different request.') as never;
    }
    if (kept.answer === null) continue;
    const { status, type, location, body } = openAnswer(key, kept.answer);
    const headers = { 'content-type': type, 'idempotency-replayed': 'true', ...(location === null ? {} : { location }) };
    return new Response(status === 204 ? null : body, { status, headers });
  }
  return problem(
    c,
    'request-in-progress',
    'The first request with this key has no answer yet. Look whether it had its effect, or try again.',
  ) as never;
}
