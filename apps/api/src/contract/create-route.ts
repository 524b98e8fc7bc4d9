import { createRoute as createOpenApiRoute, type RouteConfig } from '@hono/zod-openapi';
import type { Permission } from '@touchline/accounts';

/** What a route asks for: a permission in the workspace of the request, a user or key without one, or nothing. */
export type RouteAccess = Permission | 'signed-in' | 'public';

/** How a writing route is recorded: not at all, because it changes nothing that lasts, or without its large body. By default in full. */
export type RouteAudit = 'none' | 'brief';

/** A route of the contract. One without its permission is a type error. */
export function createRoute<
  Path extends string,
  Route extends Omit<RouteConfig, 'path'> & { readonly path: Path; readonly 'x-permission': RouteAccess; readonly 'x-audit'?: RouteAudit },
>(route: Route) {
  return createOpenApiRoute<Path, Route>(route);
}
