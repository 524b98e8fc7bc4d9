import type { Hono } from 'hono';
import { hc } from 'hono/client';
import type { BlankEnv } from 'hono/types';
import type { ApiSchema } from './contract/contract.ts';

/** The API as `hc` sees it. Types only: nothing of the server reaches the browser. */
export type AppType = Hono<BlankEnv, ApiSchema, '/'>;

/**
 * A typed client: `createClient('').v1.sequences.$get()`.
 *
 * @param baseUrl Origin of the API; empty for the page's own.
 */
export function createClient(baseUrl: string, options?: Parameters<typeof hc>[1]) {
  return hc<AppType>(baseUrl, options);
}
