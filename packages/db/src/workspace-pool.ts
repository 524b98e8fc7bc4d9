import type { Pool, PoolClient } from 'pg';
import { type RowSecurity, WORKSPACE_ROLE } from './ensure-row-security.ts';

/** What statements are sent through: a pool, or its part that belongs to one workspace. */
export interface Connections {
  readonly connect: () => Promise<PoolClient>;
  readonly query: Pool['query'];
}

/**
 * A view of a pool whose transactions see one workspace. Everything that runs on it, also a single statement, is a transaction that begins
 * with the role and the workspace, in the round trip of its `BEGIN`. Row-level security holds even where a statement forgets its
 * condition.
 *
 * @throws Error for an id that is not a UUID
 */
export function workspacePool(pool: Connections, workspaceId: string): Connections {
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(workspaceId)) throw new Error(`“${workspaceId}” is not the id of a workspace.`);
  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    try {
      return scoped(client, prelude(await rowSecurityOf(pool, client), workspaceId));
    } catch (error) {
      client.release();
      throw error;
    }
  };
  const query = async (...args: unknown[]): Promise<unknown> => {
    const client = await connect();
    try {
      return await (Reflect.apply(client.query, client, args) as Promise<unknown>);
    } finally {
      client.release();
    }
  };
  return { connect, query: query as Pool['query'] };
}

function prelude(mode: RowSecurity, workspaceId: string): string {
  const role = mode === 'role' ? `SET LOCAL ROLE ${WORKSPACE_ROLE}; ` : '';
  return `${role}SET LOCAL touchline.workspace_id = '${workspaceId}'`;
}

const modes = new WeakMap<Connections, Promise<RowSecurity>>();

/** Asked once per pool: `ensureRowSecurity` decides it at the start, before any worker or API. */
export function rowSecurityOf(pool: Connections, client: Pick<Connections, 'query'> = pool): Promise<RowSecurity> {
  const known = modes.get(pool);
  if (known !== undefined) return known;
  const asked = client
    .query<{ forced: boolean }>(`SELECT relforcerowsecurity AS forced FROM pg_class WHERE oid = to_regclass('enrollments')`)
    .then(({ rows }): RowSecurity => (rows[0]?.forced === true ? 'forced' : 'role'));
  modes.set(pool, asked);
  asked.catch(() => modes.delete(pool));
  return asked;
}

const BEGINS = /^\s*(?:begin|start\s+transaction)\b/i;
const ENDS = /^\s*(?:commit|rollback|end)\s*;?\s*$/i;

/** The client with another `query`. Everything else is the client's own. */
function scoped(client: PoolClient, enter: string): PoolClient {
  let inTransaction = false;
  const send = (args: readonly unknown[]): Promise<unknown> => Reflect.apply(client.query, client, args) as Promise<unknown>;
  const query = async (...args: readonly unknown[]): Promise<unknown> => {
    const text = typeof args[0] === 'string' ? args[0] : '';
    if (!inTransaction && BEGINS.test(text)) {
      inTransaction = true;
      return send([`${text}; ${enter}`]);
    }
    if (inTransaction) {
      if (ENDS.test(text)) inTransaction = false;
      return send(args);
    }
    // Sent without waiting for each other. A statement after a failed BEGIN meets an aborted transaction.
    const [begun, result, ended] = await Promise.allSettled([send([`BEGIN; ${enter}`]), send(args), send(['COMMIT'])]);
    if (begun.status === 'rejected') throw begun.reason;
    if (result.status === 'rejected') throw result.reason;
    if (ended.status === 'rejected') throw ended.reason;
    return result.value;
  };
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'query') return query;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
