import { acceptInvitation, throttle } from '@touchline/accounts';
import type { Context } from 'hono';
import { sendAccountMail } from '../accounts/account-mail.ts';
import { tooMany } from '../accounts/auth-routes.ts';
import { invitationMail } from '../accounts/invitation-mail.ts';
import { signIn } from '../accounts/sign-in.ts';
import type { AppDeps } from '../context/deps.ts';
import type { invitationRoutes } from '../contract/members.ts';
import type { Handlers } from '../http/app-env.ts';
import { clientIp } from '../http/client-ip.ts';
import { isUniqueViolation } from '../http/is-unique-violation.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signed-in.ts';
import {
  createInvitation,
  findInvitation,
  invitationOf,
  type InvitationRow,
  isMember,
  listInvitations,
  noteSent,
  presentInvitation,
  renewInvitation,
  revokeInvitation,
} from '../queries/invitations.ts';
import { userByEmail } from '../queries/users.ts';

const HOUR = 3_600;

const invalidLink = (c: Context) =>
  problem(c, 'link-invalid', 'The invitation is used, expired or revoked. Ask the sender for another one.');

export function invitationHandlers({ engine, accounts, logger }: AppDeps): Handlers<typeof invitationRoutes> {
  const { db, pool, baseUrl } = engine;

  /** A refused mail leaves the invitation: the admin sees the reason and corrects the address or sends again. */
  const send = async (row: InvitationRow, token: string) => {
    const error = await sendAccountMail(engine, invitationMail(baseUrl, row, token), row.workspace_id).then(
      () => null,
      (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
    );
    if (error !== null) logger.warn({ err: error, invitationId: row.id }, 'invitation not sent');
    await noteSent(db, row.workspace_id, row.id, error);
  };

  const isTooMuch = (workspaceId: string) => throttle(pool, [{ key: `invite:${workspaceId}`, attempts: 200, seconds: HOUR }]);
  const guessed = (c: Context) => throttle(pool, [{ key: `invitation:ip:${clientIp(c)}`, attempts: 60, seconds: 900 }]);

  return {
    listInvitations: async (c) => c.json({ items: (await listInvitations(db, c.var.workspaceId)).map(presentInvitation) }, 200),

    inviteMember: async (c) => {
      const { workspaceId } = c.var;
      const { email, role } = c.req.valid('json');
      if (await isMember(db, workspaceId, email)) {
        return problem(c, 'already-member', `${email} is a member. Change the role or reactivate the member instead.`);
      }
      const wait = await isTooMuch(workspaceId);
      if (wait > 0) return tooMany(c, wait) as never;
      const identity = signedIn(c);
      const invitedBy = identity.type === 'user' ? identity.id : null;
      const made = await createInvitation(db, { workspaceId, email, role, invitedBy });
      if (made === null) return problem(c, 'already-invited', `${email} has an open invitation. Send it again or revoke it.`);
      const row = await findInvitation(db, workspaceId, made.id);
      if (row !== null) await send(row, made.token);
      const after = await findInvitation(db, workspaceId, made.id);
      if (after === null) throw new Error('the invitation vanished');
      return c.json(presentInvitation(after), 201);
    },

    resendInvitation: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      if ((await findInvitation(db, workspaceId, id)) === null) return missing(c, 'invitation');
      const wait = await isTooMuch(workspaceId);
      if (wait > 0) return tooMany(c, wait) as never;
      const token = await renewInvitation(db, workspaceId, id);
      const row = await findInvitation(db, workspaceId, id);
      if (row === null) return missing(c, 'invitation');
      if (token === null) return problem(c, 'invitation-closed', `It is ${row.status}.`);
      await send(row, token);
      return c.json(presentInvitation((await findInvitation(db, workspaceId, id)) ?? row), 200);
    },

    revokeInvitation: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      const revoked = await revokeInvitation(db, workspaceId, id);
      const row = await findInvitation(db, workspaceId, id);
      if (row === null) return missing(c, 'invitation');
      if (!revoked) return problem(c, 'invitation-closed', 'It is accepted. Deactivate the member instead.');
      return c.json(presentInvitation(row), 200);
    },

    readInvitation: async (c) => {
      const wait = await guessed(c);
      if (wait > 0) return tooMany(c, wait) as never;
      const row = await invitationOf(db, c.req.valid('json').token);
      if (row === null || row.status !== 'pending') return invalidLink(c);
      const { email, role, invitedBy, workspaceName } = row;
      const hasAccount = (await userByEmail(db, email)) !== null;
      return c.json({ email, role, invitedBy, workspaceName, expiresAt: row.expires_at.toISOString(), hasAccount }, 200);
    },

    acceptInvitation: async (c) => {
      const wait = await guessed(c);
      if (wait > 0) return tooMany(c, wait) as never;
      const { token, name, password } = c.req.valid('json');
      const row = await invitationOf(db, token);
      if (row === null || row.status !== 'pending') return invalidLink(c);
      const { identity } = c.var;
      const signedInId = identity?.type === 'user' && !identity.local ? identity.id : null;
      const user = await userByEmail(db, row.email);
      if (signedInId !== null && signedInId !== user?.id) {
        return problem(c, 'wrong-account', `The invitation is for ${row.email}. Sign out, then open the link again.`);
      }
      if (user !== null && signedInId === null) return problem(c, 'not-signed-in', `Sign in as ${row.email}, then open the link again.`);
      if (user === null && (name === undefined || password === undefined)) {
        const errors = Object.entries({ name, password })
          .filter(([, value]) => value === undefined)
          .map(([path]) => ({ path, message: `Choose a ${path}.` }));
        return problem(c, 'invalid-request', 'The invitation stays open.', { errors });
      }
      const invitee = user === null ? { name: name ?? '', password: password ?? '' } : { userId: user.id };
      const accepted = await acceptInvitation(db, token, invitee).catch((error: unknown) => {
        // Two invitations of the same new address were accepted at once: the account of the other one is there now.
        if (isUniqueViolation(error, 'users_email')) return 'has-account' as const;
        throw error;
      });
      if (accepted === 'has-account') return problem(c, 'not-signed-in', `Sign in as ${row.email}, then open the link again.`);
      if (accepted === null) return invalidLink(c);
      if (user === null) await signIn(c, accounts, accepted.email, password ?? '');
      return c.json({ workspaceId: accepted.workspaceId }, 200);
    },
  };
}
