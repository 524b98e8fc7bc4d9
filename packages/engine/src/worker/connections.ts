import type { Socket } from 'node:net';
import type { Pool, PoolClient } from 'pg';

/** The open connections of a pool, so that hung ones can be dropped. */
export interface Connections {
  /** Destroys all of them. Callers that wait get an error, and the pool opens new ones. */
  readonly breakOff: () => void;
  readonly stop: () => void;
}

/**
 * Tracks the connections that a pool opens from now on. When a network fails silently, a lost answer is
 * waited for until TCP gives up, which takes a quarter of an hour or two hours, depending on who spoke last.
 */
export function trackConnections(pool: Pool): Connections {
  const open = new Set<PoolClient>();
  const add = (client: PoolClient): void => void open.add(client);
  const remove = (client: PoolClient): void => void open.delete(client);
  pool.on('connect', add);
  pool.on('remove', remove);
  return {
    breakOff: () => {
      for (const client of open) socketOf(client)?.destroy();
    },
    stop: () => {
      pool.off('connect', add);
      pool.off('remove', remove);
    },
  };
}

/** `end()` would say goodbye first, and leave an idle connection in the pool. */
function socketOf(client: PoolClient): Socket | undefined {
  return (client as unknown as { connection?: { stream?: Socket } }).connection?.stream;
}
