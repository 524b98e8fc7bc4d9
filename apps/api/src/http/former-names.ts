import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';

/** A route or field that had another name in an earlier release. */
interface FormerName {
  readonly method: 'POST';
  readonly from: RegExp;
  /** The current path, with the groups of `from`. */
  readonly to: string;
  /** Gives fields their current names. Leaves any other value alone; the contract refuses it. */
  readonly body?: (body: unknown) => unknown;
}

/** Clients of earlier releases keep working. Their answers carry a `Deprecation` header (RFC 9745) and a link to the current address. */
const FORMER_NAMES: readonly FormerName[] = [
  { method: 'POST', from: /^\/v1\/enrollments\/([^/]+)\/acts$/, to: '/v1/enrollments/$1/actions' },
  {
    method: 'POST',
    from: /^\/v1\/sequences\/([^/]+)\/acts$/,
    to: '/v1/sequences/$1/actions',
    body: (body) => renamed(body, 'act', 'action'),
  },
  { method: 'POST', from: /^\/v1\/messages\/([^/]+)\/settle$/, to: '/v1/messages/$1/resolve' },
  { method: 'POST', from: /^\/v1\/rehearsals$/, to: '/v1/rehearsals', body: inRoles },
];

/** The instant of the renaming, in seconds. */
const SINCE = Date.UTC(2026, 10, 29) / 1000;

/** Reads the current path of a request: what `pathOf` gives, under today's name. */
export function currentPath(pathOf: (request: Request) => string): (request: Request) => string {
  return (request) => {
    const path = pathOf(request);
    const former = find(request.method, path);
    return former === undefined ? path : path.replace(former.from, former.to);
  };
}

/** Renames fields of the body and marks the answer as deprecated. `pathOf` is the path as requested. */
export function formerNames(pathOf: (request: Request) => string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const path = pathOf(c.req.raw);
    const former = find(c.req.method, path);
    if (former === undefined) return next();
    const { request, changed } =
      former.body === undefined ? { request: c.req.raw, changed: false } : await withBody(c.req.raw, former.body);
    c.req.raw = request;
    await next();
    if (!changed && c.req.path === path) return;
    c.header('deprecation', `@${SINCE}`);
    c.header('link', `<${c.req.path}>; rel="successor-version"`, { append: true });
  };
}

function find(method: string, path: string): FormerName | undefined {
  return FORMER_NAMES.find((each) => each.method === method && each.from.test(path));
}

/** Text that is not JSON stays as it is, so that the validation refuses it. */
async function withBody(request: Request, rename: (body: unknown) => unknown): Promise<{ request: Request; changed: boolean }> {
  const text = await request.text();
  const body = rewritten(text, rename);
  const { method, url, headers } = request;
  return { request: new Request(url, { method, headers, body }), changed: body !== text };
}

function rewritten(text: string, rename: (body: unknown) => unknown): string {
  try {
    const before: unknown = JSON.parse(text);
    const after = rename(before);
    return after === before ? text : JSON.stringify(after);
  } catch {
    return text;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same value if it has no such field, or has the current one, too. */
function renamed(value: unknown, from: string, to: string): unknown {
  if (!isRecord(value) || !(from in value) || to in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key === from ? to : key, item]));
}

function inRoles(body: unknown): unknown {
  if (!isRecord(body) || !Array.isArray(body['roles'])) return body;
  const roles: unknown[] = body['roles'].map((role) => renamed(role, 'behaviour', 'behavior'));
  return roles.some((role, index) => role !== (body['roles'] as unknown[])[index]) ? { ...body, roles } : body;
}
