import type { apiKeyRoutes } from '../contract/api-keys.ts';
import type { AppDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signed-in.ts';
import { createApiKey, listApiKeys, revokeApiKey } from '../queries/api-keys.ts';

export function apiKeyHandlers({ engine: { db } }: AppDeps): Handlers<typeof apiKeyRoutes> {
  return {
    listApiKeys: async (c) => c.json({ items: await listApiKeys(db, c.var.workspaceId) }, 200),

    createApiKey: async (c) => {
      const { workspaceId } = c.var;
      const identity = signedIn(c);
      const { name, scopes, expiresAt = null } = c.req.valid('json');
      // A key must not create one that may do more than itself.
      const extra = scopes.filter((scope) => !identity.permissions.has(scope));
      if (extra.length > 0) {
        const message = `Leave out ${extra.join(', ')}: you do not have it.`;
        return problem(c, 'invalid-request', 'No key was created.', { errors: [{ path: 'scopes', message }] });
      }
      if (expiresAt !== null && Date.parse(expiresAt) <= Date.now()) {
        return problem(c, 'invalid-request', 'No key was created.', {
          errors: [{ path: 'expiresAt', message: 'Choose a time in the future.' }],
        });
      }
      const createdBy = identity.type === 'user' ? identity.id : null;
      return c.json(await createApiKey(db, { workspaceId, name, scopes, expiresAt, createdBy }), 201);
    },

    revokeApiKey: async (c) => {
      const key = await revokeApiKey(db, c.var.workspaceId, c.req.valid('param').id);
      return key === null ? missing(c, 'API key') : c.json(key, 200);
    },
  };
}
