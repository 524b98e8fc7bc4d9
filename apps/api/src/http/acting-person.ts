import type { MiddlewareHandler } from 'hono';
import { actorHeaders } from '../contract/actor.ts';
import type { AppEnv } from './app-env.ts';

/** Stores the name of the acting person in the context. The route refuses an invalid header. */
export const actingPerson: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { data } = actorHeaders.safeParse({ 'touchline-by': c.req.header('touchline-by') });
  c.set('by', data?.['touchline-by'] ?? null);
  await next();
};
