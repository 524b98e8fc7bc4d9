import pg from 'pg';

/** Default maximum of connections per process. */
export const POOL_SIZE = 10;

/** Options of a connection pool. */
export interface PoolOptions {
  /** Maximum number of connections. */
  readonly max?: number;
  /** Shown in `pg_stat_activity`. */
  readonly name?: string;
  /** Schema to use; default: that of the server. */
  readonly searchPath?: string;
  /** Called with the error of an idle connection that broke. */
  readonly onError?: (error: Error) => void;
}

/**
 * A pool that survives a restart of its server. A connection that breaks emits `error` on the pool when idle and on the client when checked
 * out. Either event without a listener ends the process, so a restart of Postgres would end every worker.
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
    // A transaction of a workspace sends its BEGIN, one statement and COMMIT in one round trip.
    pipeline: true,
    ...(options.searchPath === undefined ? {} : { options: `-c search_path=${options.searchPath}` }),
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}
