import type { Identity } from '@touchline/accounts';
import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';

/** The identity of a route that is not public: `requirePermission` has refused requests without one. */
export function signedIn(c: Context<AppEnv>): Identity {
  const { identity } = c.var;
  if (identity === null) throw new Error('A public route asked for the identity. Give the route another x-permission.');
  return identity;
}
