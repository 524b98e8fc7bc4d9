import { type Connections, ensureSecret } from '@touchline/db';
import type { EngineDeps } from './deps.ts';

const known = new WeakMap<Connections, Map<string, string>>();

/** Key that signs the tracked addresses of a workspace. It never changes, so it is read once per process. */
export async function trackingKey({ pool, db }: Pick<EngineDeps, 'pool' | 'db'>, workspaceId: string): Promise<string> {
  let keys = known.get(pool);
  if (keys === undefined) known.set(pool, (keys = new Map()));
  const found = keys.get(workspaceId) ?? (await ensureSecret(db, workspaceId, 'tracking'));
  keys.set(workspaceId, found);
  return found;
}
