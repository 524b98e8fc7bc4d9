import { PERMISSIONS, rolesWith } from '@touchline/accounts';
import type { MiddlewareHandler } from 'hono';
import type { RouteAccess } from '../contract/create-route.ts';
import type { AppEnv } from './app-env.ts';
import { unauthorized } from './identify.ts';
import { problem } from './problem.ts';

/** Refuses a request whose identity does not suffice, before its input is read. */
export function requirePermission(access: RouteAccess): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (access === 'public') return next();
    const { identity } = c.var;
    if (identity === null) return unauthorized(c, 'Sign in, or send an API key in the header "Authorization: Bearer tl_…".');
    if (access === 'signed-in') return next();
    if (identity.workspaceId === null) {
      // The same answer for a workspace of others and for none, so that ids cannot be probed.
      const isNamed = c.req.header('touchline-workspace') !== undefined || c.req.query('workspace') !== undefined;
      if (isNamed) return problem(c, 'not-found', 'There is no workspace with this id.') as never;
      return problem(
        c,
        'no-workspace',
        'You are a member of no workspace. Ask an admin for an invitation, or create a workspace.',
      ) as never;
    }
    if (identity.permissions.has(access)) return next();
    const may = PERMISSIONS[access].label.toLowerCase();
    const detail =
      identity.type === 'key'
        ? `The key "${identity.name}" lacks the scope ${access} (${may}). Create a key that has it.`
        : `Your role is ${identity.role}. It takes ${list(rolesWith(access))} (${may}). An admin can change your role.`;
    return problem(c, 'missing-permission', detail, { permission: access, roles: rolesWith(access) }) as never;
  };
}

const list = (names: readonly string[]): string => new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
