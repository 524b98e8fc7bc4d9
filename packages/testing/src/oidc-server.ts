import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The claims about the person who signs in. */
export interface OidcPerson {
  readonly sub: string;
  readonly email: string;
  readonly name: string;
  readonly groups: readonly string[];
  /** Default true. */
  readonly email_verified?: boolean;
}

/** A running provider. */
export interface OidcServer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in at the provider from now on. */
  readonly signInAs: (person: OidcPerson) => void;
  /** Follows the redirects of an authorization request, as a browser does, up to the address of the client with the code. */
  readonly authorize: (url: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** A real OpenID provider on loopback that asks no person for a password. It insists on PKCE. */
export async function startOidcServer(redirectUri: string): Promise<OidcServer> {
  // Only here: it prints warnings when it is loaded.
  const { default: Provider } = await import('oidc-provider');
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['touchline', 'a-secret-of-the-client-for-tests'];
  const people = new Map<string, OidcPerson>();
  let current = '';
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ email_verified: true, ...people.get(sub), sub }) }),
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId;
      const grant = new oidc.provider.Grant({ clientId, ...(accountId === undefined ? {} : { accountId }) });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return void callback(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: current } }, { mergeWithLastSubmission: false });
  });

  return {
    issuer,
    clientId,
    clientSecret,
    signInAs: (person) => {
      people.set(person.sub, person);
      current = person.sub;
    },
    authorize: async (url) => {
      const cookies = new Map<string, string>();
      for (let at = url; ;) {
        if (!at.startsWith(issuer)) return at;
        const header = [...cookies].map((pair) => pair.join('=')).join('; ');
        const answer = await fetch(at, { redirect: 'manual', headers: { cookie: header } });
        for (const cookie of answer.headers.getSetCookie()) {
          const [name = '', ...value] = (cookie.split(';')[0] ?? '').split('=');
          cookies.set(name, value.join('='));
        }
        const location = answer.headers.get('location');
        if (location === null) throw new Error(`the provider answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
        at = new URL(location, at).href;
      }
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
