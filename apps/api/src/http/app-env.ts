import type { RouteConfig, RouteHandler } from '@hono/zod-openapi';

/** What middleware leaves in the context. */
export interface AppEnv {
  Variables: {
    /** Tenant of the request. The only one until there are accounts. */
    workspaceId: string;
    /** What the person who asks is called, where they say. */
    by: string | null;
  };
}

/** One handler per route of a resource: leaving one out, or answering with a shape of one's own, is a type error. */
export type Handlers<Routes extends Record<string, RouteConfig>> = {
  [Id in keyof Routes]: RouteHandler<Routes[Id], AppEnv>;
};
