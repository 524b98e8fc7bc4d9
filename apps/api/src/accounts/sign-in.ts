import { type Accounts, CLIENT_IP_HEADER } from '@touchline/accounts';
import type { Context } from 'hono';
import { clientIp } from '../http/client-ip.ts';

/** Signs a person in who was just created: the answer of the caller sets the cookie. */
export async function signIn(c: Context, accounts: Accounts, email: string, password: string): Promise<void> {
  const headers = new Headers({ [CLIENT_IP_HEADER]: clientIp(c), 'user-agent': c.req.header('user-agent') ?? '' });
  const auth = await accounts.auth();
  const answer = await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true });
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
}
