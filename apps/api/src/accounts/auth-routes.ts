import { type Accounts, CLIENT_IP_HEADER, type Limit, resetThrottle, throttle } from '@touchline/accounts';
import { type Context, Hono } from 'hono';
import type { Pool } from 'pg';
import type { AppEnv } from '../http/app-env.ts';
import { clientIp } from '../http/client-ip.ts';
import { problem } from '../http/problem.ts';
import type { ProblemCode } from '../http/problem-codes.ts';

type Throttled = 'credentials' | 'mail' | 'single-sign-on';

/** Addresses of better-auth that are reachable; its others, sign-up among them, answer 404. Values name what is throttled. */
const ALLOWED: Readonly<Record<string, Throttled | null>> = {
  'POST /sign-in/email': 'credentials',
  'POST /sign-in/social': 'single-sign-on',
  'GET /callback/sso': 'single-sign-on',
  'POST /sign-out': null,
  'POST /change-password': 'credentials',
  'POST /request-password-reset': 'mail',
  'POST /reset-password': 'credentials',
  'POST /two-factor/enable': 'credentials',
  'POST /two-factor/disable': 'credentials',
  'POST /two-factor/verify-totp': 'credentials',
  'POST /two-factor/verify-backup-code': 'credentials',
  'POST /two-factor/generate-backup-codes': 'credentials',
  'GET /passkey/generate-register-options': null,
  'POST /passkey/verify-registration': null,
  'GET /passkey/generate-authenticate-options': null,
  'POST /passkey/verify-authentication': 'credentials',
  'GET /passkey/list-user-passkeys': null,
  'POST /passkey/delete-passkey': null,
  'POST /passkey/update-passkey': null,
};

/** Where the provider of single sign-on sends the browser back to. */
const CALLBACK = '/callback/sso';

const MINUTES = 60;
const PER_ADDRESS = { attempts: 10, seconds: 15 * MINUTES };
const PER_IP = { attempts: 50, seconds: 15 * MINUTES };
/** Guessing is up to the provider, and a whole office may share an IP address. */
const SINGLE_SIGN_ON = { attempts: 300, seconds: 15 * MINUTES };
const MAILS = { attempts: 3, seconds: 15 * MINUTES };

export interface AuthRoutesDeps {
  readonly pool: Pool;
  readonly accounts: Accounts;
  readonly baseUrl: string;
}

/** Sign-in by better-auth under `/auth`, with our limits and with problems for answers that refuse. */
export function authRoutes({ pool, accounts, baseUrl }: AuthRoutesDeps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const { origin } = new URL(baseUrl);
  routes.all('*', async (c) => {
    const path = c.req.path.replace(/^.*?\/auth(?=\/)/, '');
    const limited = ALLOWED[`${c.req.method} ${path}`];
    if (limited === undefined) return problem(c, 'unknown-route', `No ${c.req.method} ${c.req.path}.`) as never;
    const ip = clientIp(c);
    const body = c.req.method === 'GET' ? null : await c.req.text();
    const address = addressIn(body);
    const limits = limited === null ? [] : limitsOf(limited, path, ip, address);
    const wait = limits.length === 0 ? 0 : await throttle(pool, limits);
    if (wait > 0) return tooMany(c, wait);
    const headers = new Headers(c.req.raw.headers);
    headers.set(CLIENT_IP_HEADER, ip);
    const search = new URL(c.req.url).search;
    const auth = await accounts.auth();
    const answer = await auth.handler(new Request(`${origin}/auth${path}${search}`, { method: c.req.method, headers, body }));
    if (path === CALLBACK) return afterCallback(answer, baseUrl);
    if (answer.status >= 400) return refusal(c, answer, path);
    if (address !== null && path === '/sign-in/email') await resetThrottle(pool, `${limited}:address:${address}`);
    return withoutToken(answer);
  });
  return routes;
}

/** A person sees this answer in the browser. A refusal opens the sign-in page, which says why. */
async function afterCallback(answer: Response, baseUrl: string): Promise<Response> {
  const location = answer.headers.get('location');
  const failed = location === null || new URL(location, baseUrl).searchParams.has('error');
  if (!failed) return withoutToken(answer);
  const { code = '' } = answer.status < 400 ? {} : ((await answer.json().catch(() => ({}))) as { readonly code?: string });
  const problem = { NO_ROLE: 'no-role', UNCONFIRMED_ADDRESS: 'unconfirmed-address' }[code] ?? 'sso-failed';
  return new Response(null, { status: 302, headers: { location: `${baseUrl}/sign-in?problem=${problem}`, 'cache-control': 'no-store' } });
}

export function tooMany(c: Context, wait: number): Response {
  c.header('retry-after', String(wait));
  const minutes = Math.ceil(wait / MINUTES);
  return problem(c, 'too-many-attempts', `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`) as never;
}

function limitsOf(limited: Throttled, path: string, ip: string, address: string | null): Limit[] {
  if (limited === 'single-sign-on') return [{ key: `${limited}:ip:${ip}`, ...SINGLE_SIGN_ON }];
  const perAddress = limited === 'mail' ? MAILS : PER_ADDRESS;
  const byIp = { key: `${limited}:ip:${ip}`, ...PER_IP };
  // Without an address it is a code or a token of one request: count them per path and IP.
  const other = address === null ? `${limited}:path:${path}:${ip}` : `${limited}:address:${address}`;
  return [byIp, { key: other, ...perAddress }];
}

function addressIn(body: string | null): string | null {
  try {
    const { email } = JSON.parse(body ?? '') as { email?: unknown };
    return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 320) : null;
  } catch {
    return null;
  }
}

/** What better-auth calls the refusals that our pages tell apart. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-credentials',
  INVALID_PASSWORD: 'wrong-credentials',
  INVALID_CODE: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  INVALID_TOKEN: 'link-invalid',
  INVALID_TWO_FACTOR_COOKIE: 'not-signed-in',
};

async function refusal(c: Context, answer: Response, path: string): Promise<Response> {
  const { code = '', message = '' } = ((await answer.json().catch(() => null)) ?? {}) as { code?: string; message?: string };
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
  if (answer.status === 429) return tooMany(c, Number(answer.headers.get('x-retry-after') ?? 15 * MINUTES));
  const known = CODES[code];
  if (known === 'wrong-credentials') {
    const detail = path === '/sign-in/email' ? 'Check both and try again, or reset the password.' : 'The current password is wrong.';
    return problem(c, known, detail) as never;
  }
  if (known === 'wrong-code')
    return problem(c, known, 'Enter the current code of the app, or a recovery code. Check the clock of the phone.') as never;
  if (known === 'link-invalid') return problem(c, known, 'The link is used, expired or incomplete. Ask for another one.') as never;
  if (answer.status === 401 || known === 'not-signed-in') return problem(c, 'not-signed-in', 'Sign in again.') as never;
  if (path === '/sign-in/social') {
    return problem(
      c,
      'provider-unreachable',
      'Single sign-on does not answer, or is not set up. Try again, or sign in with your password.',
    ) as never;
  }
  if (answer.status >= 500) throw new Error(`better-auth answered ${path} with ${answer.status} ${code}`);
  return problem(c, 'invalid-request', `${message || 'Check the request'}.`.replace(/\.+$/, '.')) as never;
}

/** The session is in the cookie alone, where scripts of the page cannot read it. */
async function withoutToken(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers);
  // A redirect says that it is JSON, and has no content.
  if (answer.status >= 300) headers.delete('content-type');
  if (headers.get('content-type')?.includes('json') !== true) return new Response(answer.body, { status: answer.status, headers });
  const body = (await answer.json()) as unknown;
  const plain = typeof body === 'object' && body !== null && 'token' in body ? { ...body, token: undefined } : body;
  headers.delete('content-length');
  headers.set('cache-control', 'no-store');
  return Response.json(plain, { status: answer.status, headers });
}
