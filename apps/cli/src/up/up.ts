import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { POOL_SIZE } from '@touchline/db';
import type { Config } from './config.ts';
import { buildWeb } from './build-web.ts';
import { ensureDatabase } from './ensure-database.ts';
import { migrateDatabase, requireDatabase } from './prepare-database.ts';
import { freePort, portProblem } from './free-port.ts';
import { lockInstance } from './instance-lock.ts';
import { dataFolder, root } from './paths.ts';
import { ensureSecretKey } from './secret-key.ts';
import { startApi } from './start-api.ts';
import { startPostgres } from './postgres.ts';
import { type Supervised, supervise } from './supervise.ts';
import { viteDev } from './vite-dev.ts';

const DEFAULT_PORT = 4400;
const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');
/** A worker holds 1,500 leads in its hands at a time: with the usual 16 MB they are copied about by the collector, a tenth of its time. */
const ROOM = '--max-semi-space-size=64';

export interface UpOptions {
  readonly dev: boolean;
}

async function untilOk(address: string, stopping: () => boolean): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline && !stopping()) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  if (!stopping()) throw new Error('Touchline did not become ready within a minute. See the log above.');
}

/**
 * `touchline up`: database, schema, web app, API and workers, on one address. Returns when it was stopped.
 *
 * @throws Error with a remedy when a requirement is missing
 */
export async function up(config: Config, options: UpOptions): Promise<void> {
  const started = performance.now();
  const say = (line: string) => console.log(line);
  const folder = dataFolder(config.DATA_DIR);
  const host = config.HOST ?? '127.0.0.1';

  await mkdir(folder, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`The data folder ${folder} cannot be used: ${cause.code}. Set DATA_DIR to a writable folder.`, { cause });
  });
  const lock = await lockInstance(folder);
  const problem = config.PORT === undefined ? null : await portProblem(config.PORT, host);
  if (problem !== null) {
    lock.release();
    throw new Error(problem);
  }
  let port = config.PORT ?? (await freePort(DEFAULT_PORT, host));
  const shownHost = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const addressAt = (on: number) => `http://${shownHost.includes(':') ? `[${shownHost}]` : shownHost}:${on}`;
  lock.willServe(addressAt(port));

  const stoppers: (() => Promise<void>)[] = [];
  let stop: (() => void) | undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!stopping) say('\nShutting down …');
      stopping = true;
      stop?.();
    });
  }
  // `npm start` tells by the IPC channel that it was killed.
  const orphaned = () => {
    stopping = true;
    stop?.();
  };
  process.once('disconnect', orphaned);
  if (process.connected === false) orphaned();

  try {
    let databaseUrl = config.DATABASE_URL;
    if (!databaseUrl) {
      // The web app is built while the database starts: each leaves a core to the other.
      const server = await startPostgres(folder, say, 60 + 15 * (config.WORKERS ?? 1));
      stoppers.push(server.stop);
      server.watch();
      databaseUrl = server.url;
      // The environment of this process, which migrates, and of its children.
      if (config.SECRET_KEY === undefined) Object.assign(process.env, await ensureSecretKey(folder));
      await ensureDatabase(databaseUrl);
    } else {
      // Before anything starts.
      await requireDatabase(databaseUrl, { connections: POOL_SIZE * (1 + (config.WORKERS ?? 1)), say });
    }
    await Promise.all([migrateDatabase(databaseUrl, say), options.dev ? undefined : buildWeb(say)]);

    const envAt = (apiPort: number): NodeJS.ProcessEnv => ({
      ...process.env,
      NODE_ENV: options.dev ? 'development' : 'production',
      DATABASE_URL: databaseUrl,
      HOST: options.dev ? '127.0.0.1' : host,
      PORT: String(apiPort),
      // Of a worker that runs alone; ours would compete for it.
      HEALTH_PORT: '',
      LOCAL_MODE: config.DATABASE_URL === undefined && isLoopback(host) ? 'true' : '',
      BASE_URL: config.BASE_URL ?? addressAt(port),
      LOG_LEVEL: config.LOG_LEVEL ?? 'warn',
    });
    const flags = options.dev ? ['--watch', '--watch-preserve-output'] : [];
    const children: Supervised[] = [];
    // The database goes last: the others still write while they end.
    stoppers.unshift(async () => {
      await Promise.all(children.map((child) => child.stop()));
    });
    // Another program may have taken the port since the check.
    let ownerLink: () => string | null = () => null;
    let apiPort = options.dev ? await freePort(port + 1, '127.0.0.1') : port;
    for (;;) {
      const api = await startApi({ args: [...flags, 'apps/api/src/main.ts'], cwd: root, env: envAt(apiPort) }, stopped, say);
      children.push(api.child);
      ownerLink = api.ownerLink;
      if (stopping || api.refusal === null) break;
      if (api.refusal === 'ended') throw new Error('The API did not start. See the log above.');
      if (api.refusal !== 'EADDRINUSE' || (config.PORT !== undefined && !options.dev)) {
        throw new Error((await portProblem(apiPort, host)) ?? `Port ${apiPort} is taken on ${host}. Set PORT to a free one.`);
      }
      apiPort = await freePort(apiPort + 1, options.dev ? '127.0.0.1' : host);
      if (options.dev) continue;
      port = apiPort;
      lock.willServe(addressAt(port));
    }
    const workers = stopping ? 0 : (config.WORKERS ?? 1);
    for (let number = 0; number < workers; number += 1) {
      children.push(supervise({ name: 'worker', args: [...flags, ROOM, 'apps/worker/src/main.ts'], cwd: root, env: envAt(apiPort) }, say));
    }
    const reached = options.dev || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
    // Without workers of ours, others may come later: what counts is that the API answers.
    const probe = workers > 0 ? 'readyz' : 'healthz';
    await untilOk(`http://${reached.includes(':') ? `[${reached}]` : reached}:${apiPort}/${probe}`, () => stopping);
    if (options.dev && !stopping) stoppers.unshift(await viteDev({ port, host, apiPort }));
    const address = addressAt(port);
    lock.serves(address);

    if (!stopping) {
      say(`\n  Touchline is ready: ${address}   (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      say(
        config.SMTP_URL
          ? `  Email is sent through ${new URL(config.SMTP_URL).host}.`
          : `  Email and SMS go to the sandbox: ${address}/sandbox`,
      );
      const link = ownerLink();
      if (link !== null) say(`  Create the first account with this link, once and within 24 hours: ${link}`);
      say('  Ctrl-C stops it. The data is kept.\n');
    }
    await stopped;
  } finally {
    stopping = true;
    for (const end of stoppers) await end();
    lock.release();
  }
}
