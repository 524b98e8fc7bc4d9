import { passkey } from '@better-auth/passkey';
import { newId } from '@touchline/db';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { AccountsDeps } from '../context/accounts-deps.ts';
import { cookiePrefix } from './cookie.ts';
import { SSO_PROVIDER, ssoPlugin } from './sso.ts';
import { resetMail } from './reset-mail.ts';

/** Header in which the API passes on the address of the client. It replaces what the client sent under this name. */
export const CLIENT_IP_HEADER = 'x-touchline-client-ip';
/** Characters of a password. */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;
const DAY = 24 * 60 * 60;
/** Days after which an unused session ends. */
export const SESSION_DAYS = 30;

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/**
 * Sign-in by better-auth, on our pool and with our names. Only the addresses that `createAccounts` lists are reachable. Accounts are
 * created by an invitation or the owner link alone, so its sign-up is disabled.
 */
export function createAuth({ db, baseUrl, sendMail, sso: ssoOptions, onError }: AccountsDeps, secret: string) {
  const url = new URL(baseUrl);
  const secure = url.protocol === 'https:';
  const sso = ssoOptions === null ? null : ssoPlugin(db, baseUrl, ssoOptions);
  return betterAuth({
    appName: 'Touchline',
    secret,
    baseURL: url.origin,
    basePath: '/auth',
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    // The API counts attempts per address and per IP, and answers with a problem.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    advanced: {
      database: { generateId: () => newId() },
      // The prefix `__Secure-` of the library would come before ours.
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(baseUrl),
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER] },
      // Our own check of host and origin runs before, and knows the base path and addresses behind a proxy.
      disableCSRFCheck: true,
      // An awaited mail would make the answer for a known address slower.
      backgroundTasks: { handler: (task) => void task.catch((error: unknown) => onError(error, 'a mail about an account was not sent')) },
    },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', ...stamps },
    },
    session: {
      modelName: 'sessions',
      expiresIn: SESSION_DAYS * DAY,
      updateAge: DAY,
      fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...stamps },
    },
    account: {
      modelName: 'accounts',
      // The operator chose the provider, so its word about an address is enough.
      accountLinking: { enabled: true, trustedProviders: [SSO_PROVIDER] },
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...stamps,
      },
    },
    verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...stamps } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 60 * 60,
      sendResetPassword: ({ user, token }) => sendMail(resetMail(baseUrl, user, token)),
    },
    ...(sso === null ? {} : { hooks: { after: sso.after } }),
    plugins: [
      ...(sso === null ? [] : [sso.plugin]),
      twoFactor({
        issuer: 'Touchline',
        twoFactorTable: 'two_factors',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factors',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      passkey({
        rpName: 'Touchline',
        schema: {
          passkey: {
            modelName: 'passkeys',
            fields: {
              userId: 'user_id',
              publicKey: 'public_key',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
