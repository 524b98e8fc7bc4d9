import type { Hono } from 'hono';
import type { BlankEnv } from 'hono/types';
import type { ApiSchema } from './contract/contract.ts';

/** The API's type for `hc<AppType>(origin)` of `hono/client`. Types only: no server code reaches the browser. */
export type AppType = Hono<BlankEnv, ApiSchema, '/'>;
