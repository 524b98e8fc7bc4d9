import { BASE_PATH } from '../lib/base-path.ts';
import { API_ROOT } from './client.ts';
import { settle } from './settle.ts';

/** Calls a route of sign-in. Its session is in a cookie. @throws ApiProblem when the server refuses or cannot be reached. */
export async function auth<Body>(path: string, json?: Readonly<Record<string, unknown>>): Promise<Body> {
  const request = json === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) };
  const response = await settle(fetch(`${API_ROOT}/auth${path}`, { ...request, cache: 'no-store' }));
  return (await response.json()) as Body;
}

/** Signs in by password. `second-factor`: the account also asks for a code. */
export async function signInByPassword(email: string, password: string): Promise<'signed-in' | 'second-factor'> {
  const answer = await auth<{ readonly twoFactorRedirect?: boolean }>('/sign-in/email', { email, password });
  return answer.twoFactorRedirect === true ? 'second-factor' : 'signed-in';
}

/** Codes of the authenticator app, or recovery codes. */
export type CodeMethod = 'totp' | 'recovery';

/** The second step of signing in: a code of the authenticator app, or a recovery code. */
export async function verifyCode(method: CodeMethod, code: string, trustDevice: boolean): Promise<void> {
  if (method === 'totp') await auth('/two-factor/verify-totp', { code: code.replaceAll(/\s/g, ''), trustDevice });
  else await auth('/two-factor/verify-backup-code', { code: code.trim(), trustDevice });
}

/** Signs in with a passkey of this device. The library is loaded only by people who use one. */
export async function signInByPasskey(): Promise<void> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const optionsJSON = await auth<Parameters<typeof startAuthentication>[0]['optionsJSON']>('/passkey/generate-authenticate-options');
  const response = await startAuthentication({ optionsJSON });
  await auth('/passkey/verify-authentication', { response });
}

/**
 * Begins single sign-on.
 * @param to path to return to
 * @returns address of the provider, to open in this tab
 */
export async function startSingleSignOn(to: string): Promise<string> {
  const { url } = await auth<{ readonly url: string }>('/sign-in/social', {
    provider: 'sso',
    callbackURL: to,
    errorCallbackURL: `${BASE_PATH}/sign-in`,
  });
  return url;
}

/** Registers a passkey for the signed-in user. */
export async function addPasskey(name: string): Promise<void> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const optionsJSON = await auth<Parameters<typeof startRegistration>[0]['optionsJSON']>(
    `/passkey/generate-register-options?name=${encodeURIComponent(name)}`,
  );
  const response = await startRegistration({ optionsJSON });
  await auth('/passkey/verify-registration', { response, name });
}

export const signOut = () => auth('/sign-out', {});
