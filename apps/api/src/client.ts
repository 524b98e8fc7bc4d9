import type { Hono } from 'hono';
import type { BlankEnv } from 'hono/types';
import type { ApiSchema } from './contract/contract.ts';

/** The API as `hc<AppType>(origin)` of `hono/client` sees it. Types only: nothing of the server reaches the browser. */
export type AppType = Hono<BlankEnv, ApiSchema, '/'>;
