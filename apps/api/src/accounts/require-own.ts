import { type Identity, type Permission, reachOf } from '@touchline/accounts';
import type { Database } from '@touchline/db';
import type { Context, MiddlewareHandler } from 'hono';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { AppEnv } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signed-in.ts';
import { leadsOfOthers, type OwnedThing, ownerOf } from '../queries/lead-owners.ts';

/** Whether the role has the permission for its own leads only. */
const isLimited = ({ role }: Identity, permission: Permission): boolean => role !== null && reachOf(role, permission) === 'own';

const refuse = (c: Context, detail: string) =>
  problem(c, 'not-your-lead', `${detail} An admin can assign leads to you, or change your role.`);

/** Refuses a route about a lead of others, or about its enrollment or task, to a role that may work with its own leads only. */
export function requireOwn(db: Kysely<Database>, permission: Permission): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const identity = signedIn(c);
    const [, thing, id = ''] = /^\/v1\/(leads|enrollments|tasks)\/([^/]+)/.exec(c.req.path.replace(/^.*?(?=\/v1\/)/, '')) ?? [];
    // A malformed id gets its answer from the route.
    if (!isLimited(identity, permission) || thing === undefined || !z.uuid().safeParse(id).success) return next();
    const owner = await ownerOf(db, c.var.workspaceId, thing as OwnedThing, id);
    if (owner === undefined || owner === identity.id) return next();
    return refuse(c, 'Your role works with leads that you own.') as never;
  };
}

/** The same for leads that a body lists. Null: all are the member's own, or the role may work with all leads. */
export async function refuseLeadsOfOthers(c: Context<AppEnv>, db: Kysely<Database>, permission: Permission, leadIds: readonly string[]) {
  const identity = signedIn(c);
  if (!isLimited(identity, permission)) return null;
  const others = await leadsOfOthers(db, c.var.workspaceId, leadIds, identity.id);
  return others.length === 0
    ? null
    : refuse(c, `${others.length} of the leads have another owner. Your role works with leads that you own.`);
}

/** A lead that the member adds is the member's own when the role may have no other. */
export const isOwnOnly = (c: Context<AppEnv>, permission: Permission): boolean => isLimited(signedIn(c), permission);
