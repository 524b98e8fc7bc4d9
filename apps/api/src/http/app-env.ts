import type { RouteConfig, RouteHandler } from '@hono/zod-openapi';
import type { Identity } from '@touchline/accounts';

/** What middleware leaves in the context. */
export interface AppEnv {
  Variables: {
    /** Null on public routes only. */
    identity: Identity | null;
    /** Workspace of the request. Routes that are about no workspace do not read it. */
    workspaceId: string;
    /** Name of the user or the API key. */
    by: string | null;
  };
}

/** One handler per route of a resource. A missing handler, or another response shape, is a type error. */
export type Handlers<Routes extends Record<string, RouteConfig>> = {
  [Id in keyof Routes]: RouteHandler<Routes[Id], AppEnv>;
};
