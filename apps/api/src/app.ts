import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { idempotent } from './accounts/idempotent.ts';
import { requireOwn } from './accounts/require-own.ts';
import { recordChanges } from './accounts/record-changes.ts';
import { authRoutes } from './accounts/auth-routes.ts';
import { notAllowed, notSignedIn, unprocessable, noQuery, notJson } from './contract/common.ts';
import { contract } from './contract/contract.ts';
import { postHeaders, workspaceHeader } from './contract/workspace-header.ts';
import type { AppDeps } from './context/deps.ts';
import { handlersOf } from './handlers/handlers-of.ts';
import { allowedMethods } from './http/allowed-methods.ts';
import type { AppEnv } from './http/app-env.ts';
import { basePath, pathBelow } from './http/base-path.ts';
import { currentPath, formerNames } from './http/former-names.ts';
import { serveDocs } from './http/docs.ts';
import { identify } from './http/identify.ts';
import { onError } from './http/on-error.ts';
import { problem } from './http/problem.ts';
import { requirePermission } from './http/require-permission.ts';
import { requestLog } from './http/request-log.ts';
import { sameSite } from './http/same-site.ts';
import { securityHeaders } from './http/security-headers.ts';
import { serveWeb } from './http/static-files.ts';
import { validationHook } from './http/validation-hook.ts';
import { listenForChanges } from './live/change-listener.ts';
import { createLiveHub } from './live/live-hub.ts';
import { createTracking } from './tracking/routes.ts';

/** Room for a draft of some thousand nodes and for 1,000 events at once. */
const MAX_BODY = 4 * 1024 * 1024;
const MAX_AUTH_BODY = 64 * 1024;

/** A handler answers. What comes after it is never called. */
const unused = async (): Promise<void> => undefined;

export interface Api {
  readonly app: OpenAPIHono<AppEnv>;
  /** Ends open streams and the listening connection. The pool is the caller's. */
  readonly close: () => Promise<void>;
}

/** Reads what is at the address of a change, by the route for it. Null: there is none. */
function readerOf(app: OpenAPIHono<AppEnv>, { path, method }: RouteConfig) {
  const isReadable = Object.values<RouteConfig>(contract).some((route) => route.method === 'get' && route.path === path);
  // POST adds to the list that is there.
  if (!isReadable || method === 'post') return null;
  return async (c: Context<AppEnv>): Promise<Record<string, unknown> | null> => {
    const headers = new Headers(c.req.raw.headers);
    // A browser accepts compressed answers; this reader does not.
    headers.delete('accept-encoding');
    const answer = await app.fetch(new Request(c.req.url, { headers }), c.env);
    return answer.ok ? ((await answer.json()) as Record<string, unknown>) : null;
  };
}

/** The HTTP app: API, tracked addresses, documentation and the web app. Does not listen; `main.ts` and tests do. */
export function createApp(deps: AppDeps): Api {
  const { engine, logger } = deps;
  const base = basePath(deps.baseUrl);
  const hub = createLiveHub({
    listen: (handlers) => listenForChanges(engine.pool, logger, handlers),
    logger,
  });

  const app = new OpenAPIHono<AppEnv>({ defaultHook: validationHook, getPath: currentPath(pathBelow(base)) });
  app.use('*', requestLog(logger), securityHeaders(deps.webRoot), compress());
  app.use(
    '/v1/*',
    sameSite(deps.baseUrl),
    bodyLimit({ maxSize: MAX_BODY, onError: (c) => problem(c, 'body-too-large', 'Send 4 MB at most.') as never }),
  );
  const { accounts, baseUrl, localPerson } = deps;
  app.use('/v1/*', identify({ pool: engine.pool, accounts, baseUrl, localPerson }));
  app.use(
    '/auth/*',
    sameSite(baseUrl),
    bodyLimit({ maxSize: MAX_AUTH_BODY, onError: (c) => problem(c, 'body-too-large', 'Send less.') as never }),
  );
  app.route('/auth', authRoutes({ pool: engine.pool, accounts, baseUrl }));
  app.use('/v1/*', formerNames(pathBelow(base)));
  app.onError(onError(logger));
  app.notFound((c) => {
    const methods = allowedMethods(c.req.path);
    if (methods.length === 0)
      return problem(c, 'unknown-route', `No ${c.req.method} ${c.req.path}. GET /v1/docs lists what there is.`) as never;
    c.header('allow', methods.join(', '));
    return problem(c, 'method-not-allowed', `It takes ${methods.join(', ')}.`) as never;
  });

  const handlerOf = handlersOf(deps, hub);
  for (const id of Object.keys(contract) as (keyof typeof contract)[]) {
    const route: RouteConfig = contract[id];
    const access = contract[id]['x-permission'];
    const headers = access === 'public' ? {} : { headers: route.method === 'post' ? postHeaders : workspaceHeader };
    const request = { query: noQuery, ...headers, ...route.request };
    const security = access === 'public' ? [] : [{ session: [access] }, { apiKey: [access] }];
    const isWorkspaces = access !== 'public' && access !== 'signed-in';
    const middleware = [
      requirePermission(access),
      ...(isWorkspaces ? [requireOwn(engine.db, access)] : []),
      ...(route.method === 'post' ? [idempotent(engine.db)] : []),
      ...(route.method === 'get'
        ? []
        : [recordChanges(engine.db, { operationId: id, audit: route['x-audit'], read: readerOf(app, route) })]),
    ];
    const responses = {
      ...(access === 'public' ? {} : { 401: notSignedIn, 403: notAllowed }),
      ...(request.body === undefined ? {} : { 400: notJson }),
      422: unprocessable,
      ...route.responses,
    };
    const handler = (c: Context<AppEnv>) => handlerOf(id, c.var.workspaceId)(c as never, unused);
    // Each handler was matched to its route by type; in a loop over both that is no longer visible.
    app.openapi({ ...route, security, middleware, request, responses }, handler as never);
  }

  const tracking = createTracking(deps);
  app.route('/t', tracking.routes);
  serveDocs(app, deps.version, base);
  serveWeb(app, deps.webRoot, base);
  return {
    app,
    close: async () => {
      await Promise.all([hub.close(), tracking.close()]);
    },
  };
}
