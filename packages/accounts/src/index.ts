export { type Accounts, createAccounts } from './accounts.ts';
export type { AccountMail, AccountsDeps, SsoOptions } from './context/accounts-deps.ts';
export type { Identity } from './identity/identity.ts';
export { identifyKey } from './identity/identify-key.ts';
export { extendSession, identifyLocal, identifySession, type SignedInUser } from './identity/identify-user.ts';
export {
  PERMISSION_NAMES,
  type Permission,
  PERMISSIONS,
  permissionsOf,
  type Reach,
  reachOf,
  type Role,
  ROLES,
  rolesWith,
} from './roles/roles.ts';
export { acceptInvitation, type Invitee } from './sign-in/accept-invitation.ts';
export { CLIENT_IP_HEADER, PASSWORD_LENGTH, SESSION_DAYS } from './sign-in/auth.ts';
export { sessionCookie } from './sign-in/cookie.ts';
export { createOwner, type NewPerson } from './sign-in/create-owner.ts';
export { readSso, SSO_VARIABLES } from './sign-in/read-sso.ts';
export { SSO_PROVIDER } from './sign-in/sso.ts';
export { createOwnerLink, needsOwner } from './sign-in/owner-link.ts';
export { type Limit, resetThrottle, throttle } from './sign-in/throttle.ts';
export { hashToken, newToken } from './tokens/token.ts';
