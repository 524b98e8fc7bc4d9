import { doubling, retry } from '@touchline/db';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { InstallationDeps } from '../context/deps.ts';

export interface WorkerHeartbeatOptions {
  readonly id: string;
  /** Key of the advisory lock, a bigint as text. */
  readonly lockKey: string;
  readonly version: string;
  /** Milliseconds between heartbeats. */
  readonly heartbeat: number;
  readonly stats: () => object;
  /** Another process has planned or queued something; null: anything may have happened, because the listener was down. */
  readonly onWake: (payload: string | null) => void;
  readonly onHeartbeat: () => Promise<void>;
  /** Neither the connection that there was answers, nor can a new one be made. */
  readonly onUnreachable: () => void;
}

const LONGEST_PAUSE = 1_000;
/** A connection that does not answer for this long is closed. */
const PATIENCE = 5_000;

/**
 * The one connection that says that this process lives: it holds the process's advisory lock, listens for wakes and writes the
 * heartbeat. When it breaks, it is made again until it stands or the worker stops.
 */
export class WorkerHeartbeat {
  readonly #deps: InstallationDeps;
  readonly #options: WorkerHeartbeatOptions;
  readonly #stopping = new AbortController();
  #live: Promise<void> | null = null;
  #present = Promise.withResolvers<void>();
  #isPresent = false;
  #beatAt: number | null = null;

  constructor(deps: InstallationDeps, options: WorkerHeartbeatOptions) {
    this.#deps = deps;
    this.#options = options;
  }

  start(): void {
    this.#live ??= this.#run();
  }

  /** Resolves while the process counts as alive. It claims nothing before that, nor while the connection is down. */
  get ready(): Promise<void> {
    return this.#present.promise;
  }

  /** Milliseconds since a heartbeat succeeded; null: none has yet. */
  get age(): number | null {
    return this.#beatAt === null ? null : performance.now() - this.#beatAt;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#live;
    // Waiting callers must see the end.
    this.#present.resolve();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    let silent = 0;
    const session = (settled: () => void) =>
      this.#session(() => {
        settled();
        silent = 0;
      });
    const onFailure = (cause: unknown): void => {
      // An error that the network or the server reports reaches all connections. Silence only shows in time.
      silent = isSilence(cause) ? silent + 1 : 0;
      if (silent > 1) this.#options.onUnreachable();
      if (this.#isPresent) this.#present = Promise.withResolvers();
      this.#isPresent = false;
      this.#deps.logger.warn({ err: cause }, 'the worker lost its connection and makes a new one');
    };
    try {
      await retry(session, { pause: doubling(50, LONGEST_PAUSE), onFailure, signal });
    } catch (error) {
      this.#deps.logger.warn({ err: error }, 'the worker stopped without a connection');
    }
  }

  async #session(established: () => void): Promise<void> {
    const { signal } = this.#stopping;
    const client = await this.#deps.pool.connect();
    const broken = new Promise<never>((_, reject) => {
      client.once('error', reject);
      client.once('end', () => reject(new Error('The connection ended.')));
    });
    broken.catch(() => undefined);
    const within = <T>(work: Promise<T>): Promise<T> => Promise.race([work, broken, timeout(PATIENCE)]);
    try {
      client.on('notification', ({ channel, payload }) => {
        if (channel === 'touchline_wake') this.#options.onWake(payload ?? null);
      });
      await within(this.#register(client));
      established();
      this.#isPresent = true;
      this.#present.resolve();
      this.#options.onWake(null);
      while (!signal.aborted) {
        await within(this.#beat(client));
        this.#beatAt = performance.now();
        await this.#options.onHeartbeat();
        await Promise.race([sleep(this.#options.heartbeat, undefined, { signal }).catch(() => undefined), broken]);
      }
      await within(client.query('DELETE FROM worker_processes WHERE id = $1', [this.#options.id]));
    } finally {
      client.removeAllListeners('notification');
      // Ended, not returned to the pool: that gives the lock back too.
      client.release(true);
    }
  }

  async #register(client: PoolClient): Promise<void> {
    const { id, lockKey, version } = this.#options;
    // A vanished host is noticed in ten seconds, not in the two hours of the TCP default.
    await client.query('SET tcp_keepalives_idle = 4; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3');
    // Waits for a moment in which another worker checks whether we are alive.
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await client.query(
      `INSERT INTO worker_processes (id, lock_key, started_at, heartbeat_at, version) VALUES ($1, $2, now(), now(), $3)
       ON CONFLICT (id) DO UPDATE SET heartbeat_at = now()`,
      [id, lockKey, version],
    );
    await client.query('LISTEN touchline_wake');
  }

  async #beat(client: PoolClient): Promise<void> {
    const { id, lockKey, version, stats } = this.#options;
    await client.query(
      `INSERT INTO worker_processes (id, lock_key, started_at, heartbeat_at, version, stats) VALUES ($1, $2, now(), now(), $3, $4)
       ON CONFLICT (id) DO UPDATE SET heartbeat_at = now(), stats = excluded.stats`,
      [id, lockKey, version, JSON.stringify(stats())],
    );
  }
}

class Silence extends Error {}

async function timeout(milliseconds: number): Promise<never> {
  await sleep(milliseconds, undefined, { ref: false });
  throw new Silence(`The database did not answer within ${milliseconds} ms.`);
}

/** Ours, or the pool's own when it could not give a connection in time. */
function isSilence(error: unknown): boolean {
  return error instanceof Silence || (error instanceof Error && /timeout|ETIMEDOUT/i.test(error.message));
}
