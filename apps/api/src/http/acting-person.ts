import type { MiddlewareHandler } from 'hono';
import { actorHeaders } from '../contract/actor.ts';
import type { AppEnv } from './app-env.ts';

/** Leaves the name of whoever asks in the context. A header that does not fit is refused by the route that takes it. */
export const actingPerson: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { data } = actorHeaders.safeParse({ 'touchline-by': c.req.header('touchline-by') });
  c.set('by', data?.['touchline-by'] ?? null);
  await next();
};
