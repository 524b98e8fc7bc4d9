import { hashToken, newToken, type Permission, type Role, sessionCookie } from '@touchline/accounts';
import { DEFAULT_WORKSPACE_ID, newId } from '@touchline/db';
import { Hono } from 'hono';
import { setSignedCookie } from 'hono/cookie';
import { type Answer, LOCAL_PERSON, type TestApi } from './test-api.ts';

export interface NewMember {
  readonly name: string;
  readonly role: Role;
  readonly workspaceId?: string;
}

export interface SignedInMember {
  readonly userId: string;
  readonly email: string;
  /** Headers of a request that the member sends. */
  readonly headers: Record<string, string>;
}

/** A user with a role in a workspace, signed in. */
export async function addMember(app: TestApi, { name, role, workspaceId = DEFAULT_WORKSPACE_ID }: NewMember): Promise<SignedInMember> {
  // The person of local mode is always the first one.
  await app.accounts.localPerson(LOCAL_PERSON);
  const userId = newId();
  const email = `${userId}@team.example`;
  const { db } = app.engine;
  await db.insertInto('users').values({ id: userId, name, email, last_workspace_id: workspaceId }).execute();
  await db.insertInto('members').values({ workspace_id: workspaceId, user_id: userId, role }).execute();
  return { userId, email, headers: { cookie: await cookieOf(app, await addSessionOf(app, userId)) } };
}

/** A session of the person in local mode. Returns its id. */
export async function addSession(app: TestApi): Promise<string> {
  const token = await addSessionOf(app, await app.accounts.localPerson(LOCAL_PERSON));
  return (await app.engine.db.selectFrom('sessions').select('id').where('token', '=', token).executeTakeFirstOrThrow()).id;
}

/** Headers of requests by an API key with this name. */
export async function keyNamed(app: TestApi, name: string, scopes: readonly Permission[], workspaceId = DEFAULT_WORKSPACE_ID) {
  const key = `tl_${newToken()}`;
  await app.engine.db
    .insertInto('api_keys')
    .values({ workspace_id: workspaceId, id: newId(), name, prefix: key.slice(0, 8), hash: hashToken(key), scopes: [...scopes] })
    .execute();
  return { authorization: `Bearer ${key}` };
}

async function addSessionOf(app: TestApi, userId: string): Promise<string> {
  const token = newToken();
  const expires = new Date(Date.now() + 86_400_000);
  await app.engine.db.insertInto('sessions').values({ id: newId(), user_id: userId, token, expires_at: expires }).execute();
  return token;
}

/** The cookie as the sign-in sets it, made by Hono's own signer. */
async function cookieOf(app: TestApi, token: string): Promise<string> {
  const signer = new Hono();
  const name = sessionCookie(app.engine.baseUrl);
  const secret = await app.accounts.secret();
  signer.get('/', async (c) => {
    await setSignedCookie(c, name, token, secret);
    return c.body(null);
  });
  const answer = await signer.request('/');
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** The cookies that an answer sets, as the next request sends them. */
export const cookiesOf = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
