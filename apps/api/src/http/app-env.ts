import type { RouteConfig, RouteHandler } from '@hono/zod-openapi';

/** What middleware leaves in the context. */
export interface AppEnv {
  Variables: {
    /** Tenant of the request. The only one until there are accounts. */
    workspaceId: string;
    /** Name of the acting person, if given. */
    by: string | null;
  };
}

/** One handler per route of a resource. A missing handler, or another response shape, is a type error. */
export type Handlers<Routes extends Record<string, RouteConfig>> = {
  [Id in keyof Routes]: RouteHandler<Routes[Id], AppEnv>;
};
