import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { userInfo } from 'node:os';
import pg from 'pg';
import { eventually } from './eventually.ts';

export interface LimitedPostgresOptions {
  /** Folder of the server's programs. */
  readonly programs: string;
  readonly data: string;
  /** Address of its `postgres` database. */
  readonly url: string;
  readonly flags: readonly string[];
  /** Maximum size of a file in bytes. */
  readonly largestFile: number;
}

/**
 * Starts PostgreSQL with a maximum file size (`ulimit -f`). To the server that is a full disk,
 * but the test needs no root.
 */
export async function startLimitedPostgres({ programs, data, url, flags, largestFile }: LimitedPostgresOptions): Promise<ChildProcess> {
  const { uid, gid } = await stat(data);
  const server = spawn(
    '/bin/sh',
    // In blocks of 512 bytes.
    ['-c', 'ulimit -f "$0" && exec "$@"', String(Math.floor(largestFile / 512)), path.join(programs, 'postgres'), '-D', data, ...flags],
    { stdio: 'ignore', ...(userInfo().uid === 0 ? { uid, gid } : {}) },
  );
  const end = (): void => void server.kill('SIGQUIT');
  process.once('exit', end);
  server.once('exit', () => process.removeListener('exit', end));
  await eventually(async () => {
    if (server.exitCode !== null) throw new Error(`PostgreSQL under a limit of ${largestFile} bytes ended with ${server.exitCode}.`);
    return (await answers(url)) ? true : null;
  });
  return server;
}

export async function stopLimitedPostgres(server: ChildProcess): Promise<void> {
  const ended = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : null;
  server.kill('SIGINT');
  await ended;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}
