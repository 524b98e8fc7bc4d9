import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../../cli/src/up/postgres.ts';

/** The product's own embedded PostgreSQL, with the settings that `touchline up` gives it, on a folder that `stop` removes. */
export interface Server {
  /** Where the server may read and write files. */
  readonly folder: string;
  /** Address of a database on the server. */
  readonly urlOf: (database: string) => string;
  /** Runs statements on the server's `postgres` database, one after the other. */
  readonly run: (...statements: readonly string[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startServer(say: (line: string) => void): Promise<Server> {
  const folder = await mkdtemp(path.join(tmpdir(), 'touchline-bench-'));
  // Made with mode 0700, but the server's own user must pass through it.
  await chmod(folder, 0o755);
  const server = await startPostgres(folder, say);
  const urlOf = (database: string): string => {
    const url = new URL(server.url);
    url.pathname = `/${database}`;
    return url.href;
  };
  const run = async (...statements: readonly string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: urlOf('postgres') });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return {
    folder: path.join(folder, 'postgres'),
    urlOf,
    run,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
