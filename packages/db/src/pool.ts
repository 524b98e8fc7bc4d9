import pg from 'pg';

/** Connections of a process at most, unless it says otherwise. */
export const POOL_SIZE = 10;

export interface PoolOptions {
  /** Connections at most. */
  readonly max?: number;
  /** Shown in `pg_stat_activity`. */
  readonly name?: string;
  /** Schema to work in; the server's default otherwise. */
  readonly searchPath?: string;
  /** Told about connections that broke while nobody was using them. */
  readonly onError?: (error: Error) => void;
}

/**
 * A pool that outlives its server. A connection that breaks emits `error` on the pool when idle and on the client when checked
 * out; either without a listener ends the process, so a restart of Postgres would kill every worker.
 */
export function createPool(url: string, options: PoolOptions = {}): pg.Pool {
  const onError = options.onError ?? (() => undefined);
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? POOL_SIZE,
    application_name: options.name ?? 'touchline',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    ...(options.searchPath === undefined ? {} : { options: `-c search_path=${options.searchPath}` }),
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}
