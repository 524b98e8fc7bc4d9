import type { SsoOptions } from '../context/accounts-deps.ts';
import { ROLES } from '../roles/roles.ts';

/** Variables of single sign-on. */
export const SSO_VARIABLES = ['SSO_ISSUER', 'SSO_CLIENT_ID', 'SSO_CLIENT_SECRET', 'SSO_ROLES', 'SSO_GROUPS_CLAIM', 'SSO_SCOPES'] as const;

/** Reads single sign-on from the environment. Null: it is not set up. @throws Error that names the variable */
export function readSso(env: NodeJS.ProcessEnv): SsoOptions | null {
  const issuer = env['SSO_ISSUER'] ?? '';
  if (issuer === '') return null;
  if (!URL.canParse(issuer)) throw new Error('SSO_ISSUER must be the address of an OpenID provider, such as https://login.example.com');
  const [clientId = '', clientSecret = ''] = [env['SSO_CLIENT_ID'], env['SSO_CLIENT_SECRET']];
  if (clientId === '' || clientSecret === '') throw new Error('SSO_ISSUER needs SSO_CLIENT_ID and SSO_CLIENT_SECRET');
  const roles = (env['SSO_ROLES'] ?? '*=viewer').split(',').map((pair) => {
    const at = pair.lastIndexOf('=');
    const role = ROLES.find((name) => name === pair.slice(at + 1).trim());
    if (at < 1 || role === undefined)
      throw new Error(`SSO_ROLES must be group=role pairs with the roles ${ROLES.join(', ')}, such as sales=rep,*=viewer`);
    return { group: pair.slice(0, at).trim(), role };
  });
  const scopes = (env['SSO_SCOPES'] || 'openid email profile').split(/\s+/);
  return { issuer, clientId, clientSecret, roles, groupsClaim: env['SSO_GROUPS_CLAIM'] || 'groups', scopes };
}
