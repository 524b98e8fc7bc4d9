import {
  createOwner,
  type Identity,
  needsOwner,
  PASSWORD_LENGTH,
  PERMISSION_NAMES,
  PERMISSIONS,
  type Role,
  ROLES,
  throttle,
} from '@touchline/accounts';
import { isValidZone } from '@touchline/sequence';
import { tooMany } from '../accounts/auth-routes.ts';
import { signIn } from '../accounts/sign-in.ts';
import type { AppDeps } from '../context/deps.ts';
import type { accountRoutes } from '../contract/account.ts';
import { clientIp } from '../http/client-ip.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { isUniqueViolation } from '../http/is-unique-violation.ts';
import type { Handlers } from '../http/app-env.ts';
import { shownAddress } from '../queries/members.ts';
import { removeOtherSessions, removeSession, userSessions } from '../queries/sessions.ts';
import { changeUser, findUser, workspacesOf } from '../queries/users.ts';
import { signedIn } from '../http/signed-in.ts';

export function accountHandlers(deps: AppDeps): Handlers<typeof accountRoutes> {
  const { engine, accounts } = deps;
  const { db, pool } = engine;

  const present = async (identity: Identity) => {
    const isUser = identity.type === 'user';
    const user = isUser ? await findUser(db, identity.id) : null;
    return {
      type: identity.type,
      id: identity.id,
      name: user?.name ?? identity.name,
      email: user === null ? null : shownAddress(user.email),
      timeZone: user?.timeZone ?? null,
      signature: user?.signature ?? null,
      workingHours: user?.workingHours ?? null,
      twoFactorEnabled: user?.twoFactorEnabled ?? false,
      hasPassword: user?.hasPassword ?? false,
      localMode: identity.local,
      workspaceId: identity.workspaceId,
      role: identity.role,
      permissions: [...identity.permissions],
      workspaces: await workspacesOf(db, identity),
    };
  };

  return {
    getSignInOptions: async (c) =>
      c.json(
        { needsOwner: await needsOwner(pool), localMode: deps.localPerson !== null, sso: accounts.hasSso, passwordLength: PASSWORD_LENGTH },
        200,
      ),

    createOwner: async (c) => {
      const wait = await throttle(pool, [{ key: `owner:ip:${clientIp(c)}`, attempts: 20, seconds: 900 }]);
      if (wait > 0) return tooMany(c, wait) as never;
      const { token, ...person } = c.req.valid('json');
      const created = await createOwner(db, token, person).catch((error: unknown) => {
        if (isUniqueViolation(error, 'users_email')) return null;
        throw error;
      });
      if (created === null) {
        return problem(c, 'invalid-request', 'Choose another address.', {
          errors: [{ path: 'email', message: 'An account has this address.' }],
        });
      }
      if (!created)
        return problem(
          c,
          'link-invalid',
          'It is used, expired or unknown. Restart Touchline: it prints another one until there is an owner.',
        );
      await signIn(c, accounts, person.email, person.password);
      return c.json({ signedIn: true }, 200);
    },

    getMe: async (c) => c.json(await present(signedIn(c)), 200),

    updateMe: async (c) => {
      const identity = signedIn(c);
      if (identity.type !== 'user') return problem(c, 'missing-permission', 'An API key has no profile. Sign in as a user.');
      const change = c.req.valid('json');
      if (typeof change.timeZone === 'string' && !isValidZone(change.timeZone)) {
        return problem(c, 'invalid-request', 'Nothing was changed.', {
          errors: [{ path: 'timeZone', message: `"${change.timeZone}" is not an IANA time zone such as Europe/Berlin.` }],
        });
      }
      await changeUser(db, identity.id, change);
      return c.json(await present(identity), 200);
    },

    listSessions: async (c) => {
      const identity = signedIn(c);
      return c.json({ items: identity.type === 'user' ? await userSessions(db, identity) : [] }, 200);
    },

    revokeSession: async (c) => {
      const identity = signedIn(c);
      const removed = identity.type === 'user' && (await removeSession(db, identity.id, c.req.valid('param').id));
      if (!removed) return missing(c, 'session');
      // A response without content has no type in the contract.
      return c.body(null, 204) as never;
    },

    revokeOtherSessions: async (c) => {
      const identity = signedIn(c);
      return c.json({ revoked: identity.type === 'user' ? await removeOtherSessions(db, identity) : 0 }, 200);
    },

    listRoles: (c) => {
      const permissions = PERMISSION_NAMES.map((id) => {
        const row: { label: string; roles: readonly Role[]; own?: readonly Role[] } = PERMISSIONS[id];
        return { id, label: row.label, roles: [...row.roles], own: [...(row.own ?? [])] };
      });
      return c.json({ roles: [...ROLES], permissions }, 200);
    },
  };
}
