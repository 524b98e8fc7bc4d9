import { type Connections, createDb, type Database, workspacePool } from '@touchline/db';
import type { Kysely } from 'kysely';
import type { StoreDeps } from './deps.ts';

interface View {
  readonly pool: Connections;
  readonly db: Kysely<Database>;
}

/** Views by pool and workspace. The same view each time, because batchers belong to a pool. Bounded: the oldest is dropped first. */
const views = new WeakMap<Connections, Map<string, View>>();
const CAPACITY = 10_000;

const workspaces = new WeakMap<Connections, string>();

/**
 * The same dependencies, whose statements see one workspace only.
 *
 * @throws Error for dependencies of another workspace
 */
export function inWorkspace<Deps extends StoreDeps>(deps: Deps, workspaceId: string): Deps {
  const own = workspaces.get(deps.pool);
  if (own === workspaceId) return deps;
  if (own !== undefined) throw new Error(`Connections of workspace ${own} do not see workspace ${workspaceId}.`);
  let known = views.get(deps.pool);
  if (known === undefined) views.set(deps.pool, (known = new Map()));
  const found = known.get(workspaceId);
  if (found !== undefined) return { ...deps, ...found };
  const [oldest] = known.keys();
  if (known.size >= CAPACITY && oldest !== undefined) known.delete(oldest);
  const pool = workspacePool(deps.pool, workspaceId);
  const view = { pool, db: createDb(pool) };
  known.set(workspaceId, view);
  workspaces.set(pool, workspaceId);
  return { ...deps, ...view };
}
