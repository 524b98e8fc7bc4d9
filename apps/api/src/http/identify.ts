import {
  type Accounts,
  extendSession,
  identifyKey,
  identifyLocal,
  identifySession,
  type Identity,
  SESSION_DAYS,
  sessionCookie,
} from '@touchline/accounts';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, getSignedCookie, setCookie } from 'hono/cookie';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { AppEnv } from './app-env.ts';
import { isLocal } from './is-local.ts';
import { problem } from './problem.ts';

export interface IdentifyDeps {
  readonly pool: Pool;
  readonly accounts: Accounts;
  readonly baseUrl: string;
  /** Name of the first person when requests of this machine need no sign-in; null otherwise. */
  readonly localPerson: string | null;
}

const KEY = /^tl_[\w-]{20,}$/;
const KEY_NAMES = new Set(['key', 'apikey', 'api_key', 'api-key', 'access_token', 'authorization']);

/** Header with the id of the workspace. A stream or a download cannot send headers and has the parameter. */
const WORKSPACE_HEADER = 'touchline-workspace';

/**
 * Stores who asks and about which workspace. An API key comes first, then the cookie of a session, then local mode. The route decides
 * whether the identity suffices, so that public routes answer without one.
 */
export function identify(deps: IdentifyDeps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (hasKeyInUrl(c)) {
      const detail =
        'Addresses are logged. Send the key in the header "Authorization: Bearer tl_…", revoke the one in the address and create another.';
      return problem(c, 'key-in-url', detail) as never;
    }
    const header = c.req.header('authorization');
    const named = c.req.header(WORKSPACE_HEADER) ?? c.req.query('workspace') ?? null;
    // A malformed id names no workspace, like an unknown one.
    const asked = named === null || z.uuid().safeParse(named).success ? named : NO_WORKSPACE;
    let identity: Identity | null;
    if (header !== undefined) {
      const key = /^Bearer +(.+)$/i.exec(header)?.[1]?.trim() ?? '';
      identity = KEY.test(key) ? await identifyKey(deps.pool, key) : null;
      if (identity === null) return unauthorized(c, 'The API key is unknown, revoked or expired. Create another one under Settings.');
      if (asked !== null && asked !== identity.workspaceId) identity = { ...identity, workspaceId: null };
    } else {
      identity = (await bySession(c, deps, asked)) ?? (await byMachine(c, deps, asked));
    }
    c.set('identity', identity);
    c.set('workspaceId', identity?.workspaceId ?? NO_WORKSPACE);
    c.set('by', identity?.name ?? null);
    return next();
  };
}

/** Matches no row. */
const NO_WORKSPACE = '00000000-0000-0000-0000-000000000000';

export function unauthorized(c: Context, detail: string): Response {
  c.header('www-authenticate', 'Bearer realm="Touchline"');
  return problem(c, 'not-signed-in', detail) as never;
}

function hasKeyInUrl(c: Context): boolean {
  const parameters = [...new URL(c.req.url).searchParams];
  return parameters.some(([name, value]) => KEY_NAMES.has(name.toLowerCase()) || KEY.test(value));
}

async function bySession(c: Context, { pool, accounts, baseUrl }: IdentifyDeps, asked: string | null): Promise<Identity | null> {
  const name = sessionCookie(baseUrl);
  if (getCookie(c, name) === undefined) return null;
  const token = await getSignedCookie(c, await accounts.secret(), name);
  if (typeof token !== 'string') return null;
  const user = await identifySession(pool, token, asked);
  if (user?.isDue === true && user.identity.sessionId !== null) {
    await extendSession(pool, user.identity.sessionId, SESSION_DAYS);
    // The same value with a later end; it was signed before.
    const isSecure = baseUrl.startsWith('https:');
    setCookie(c, name, getCookie(c, name) ?? '', {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: isSecure,
      maxAge: SESSION_DAYS * 86_400,
    });
  }
  return user?.identity ?? null;
}

async function byMachine(c: Context, { pool, accounts, localPerson }: IdentifyDeps, asked: string | null): Promise<Identity | null> {
  if (localPerson === null || !isLocal(c)) return null;
  const user = await identifyLocal(pool, await accounts.localPerson(localPerson), asked);
  return user?.identity ?? null;
}
