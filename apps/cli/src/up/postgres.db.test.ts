import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureDatabase } from './ensure-database.ts';
import { startPostgres } from './postgres.ts';

let folder: string;
const silent = () => undefined;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'touchline-up-')), 'data');
  // PostgreSQL's own user has to pass through when we are root.
  await chmod(join(folder, '..'), 0o755);
});

afterEach(async () => {
  await (await startPostgres(folder, silent)).stop();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

async function query(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

async function postmaster(): Promise<number> {
  return Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

describe('the embedded database', () => {
  it('keeps its data over a clean stop, and over the death of its postmaster', async () => {
    const first = await startPostgres(folder, silent);
    await ensureDatabase(first.url);
    await ensureDatabase(first.url);
    await query(first.url, 'create table kept as select 1 as n');
    await first.stop();
    await expect(query(first.url, 'select 1')).rejects.toThrow(/ECONNREFUSED|terminat|closed/);

    const second = await startPostgres(folder, silent);
    expect((await query(second.url, 'select n from kept')).rows).toEqual([{ n: 1 }]);
    await query(second.url, 'insert into kept values (2)');
    process.kill(await postmaster(), 'SIGKILL');

    const third = await startPostgres(folder, silent);
    expect((await query(third.url, 'select n from kept order by n')).rows).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('restarts on the same port with its data when watched', async () => {
    const server = await startPostgres(folder, silent);
    await ensureDatabase(server.url);
    await query(server.url, 'create table kept as select 1 as n');
    server.watch();
    const killed = await postmaster();
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => postmaster().catch(() => killed), { timeout: 20_000 }).not.toBe(killed);
    await expect
      .poll(
        () =>
          query(server.url, 'select n from kept').then(
            ({ rows }) => rows,
            () => null,
          ),
        { timeout: 20_000 },
      )
      .toEqual([{ n: 1 }]);
    await server.stop();
  });

  it('takes over a server that outlived the process which started it', async () => {
    const first = await startPostgres(folder, silent);
    const pid = await postmaster();
    const second = await startPostgres(folder, silent);
    expect(second.url).toBe(first.url);
    expect(await postmaster()).toBe(pid);
  });
});
