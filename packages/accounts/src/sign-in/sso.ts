import { type Database, DEFAULT_WORKSPACE_ID } from '@touchline/db';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { type Kysely, sql } from 'kysely';
import type { SsoOptions } from '../context/accounts-deps.ts';
import { type Role, ROLES } from '../roles/roles.ts';

/** Name of the provider in addresses and in the table of accounts. */
export const SSO_PROVIDER = 'sso';

/** The highest role that the groups of a person give. Null: none. */
export function roleOfGroups(roles: SsoOptions['roles'], groups: unknown): Role | null {
  const names = new Set(Array.isArray(groups) ? groups : [groups]);
  const given = roles.filter(({ group }) => group === '*' || names.has(group)).map(({ role }) => role);
  return ROLES.findLast((role) => given.includes(role)) ?? null;
}

/**
 * Sign-in at an OpenID provider: code with PKCE, and a verified ID token. A person who was never here becomes a user, and the groups decide
 * about the role at each sign-in. A person without a group that has a role is refused.
 */
export function ssoPlugin(db: Kysely<Database>, baseUrl: string, sso: SsoOptions) {
  const rolesByAddress = new Map<string, Role>();
  const plugin = genericOAuth({
    config: [
      {
        providerId: SSO_PROVIDER,
        discoveryUrl: `${sso.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId: sso.clientId,
        clientSecret: sso.clientSecret,
        scopes: [...sso.scopes],
        pkce: true,
        requireIdTokenVerification: true,
        redirectURI: `${baseUrl}/auth/callback/${SSO_PROVIDER}`,
        mapProfileToUser: (profile) => {
          // An address that the person only claims would open the account of its owner.
          if (profile['email_verified'] === false)
            throw new APIError('FORBIDDEN', { code: 'UNCONFIRMED_ADDRESS', message: 'The provider has not confirmed the address.' });
          const role = roleOfGroups(sso.roles, profile[sso.groupsClaim]);
          const email = String(profile['email'] ?? '').toLowerCase();
          if (role === null || email === '')
            throw new APIError('FORBIDDEN', { code: 'NO_ROLE', message: 'No group of this person has a role.' });
          rolesByAddress.set(email, role);
          return { email, name: String(profile['name'] ?? email) };
        },
      },
    ],
  });
  const after = createAuthMiddleware(async (ctx) => {
    const user = ctx.path.startsWith('/callback/') ? ctx.context.newSession?.user : undefined;
    const role = user === undefined ? undefined : rolesByAddress.get(user.email);
    if (user === undefined || role === undefined) return;
    rolesByAddress.delete(user.email);
    await joinByGroups(db, user.id, role);
  });
  return { plugin, after };
}

/** A member who was deactivated here stays so, and the last admin stays an admin. */
async function joinByGroups(db: Kysely<Database>, userId: string, role: Role): Promise<void> {
  await sql`
    INSERT INTO members AS m (workspace_id, user_id, role) VALUES (${DEFAULT_WORKSPACE_ID}, ${userId}, ${role})
    ON CONFLICT (workspace_id, user_id) DO UPDATE SET role = excluded.role
    WHERE m.role <> 'admin' OR EXISTS (SELECT 1 FROM members o WHERE o.workspace_id = m.workspace_id AND o.user_id <> m.user_id
      AND o.role = 'admin' AND o.deactivated_at IS NULL)`.execute(db);
}
