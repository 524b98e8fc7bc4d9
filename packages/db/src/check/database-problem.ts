import pg from 'pg';
import { connectionProblem } from './connection-problem.ts';
import { connectionsProblem } from './connections-problem.ts';
import { lockProblem } from './lock-problem.ts';
import { poolerProblem } from './pooler-problem.ts';
import { rightsProblem } from './rights-problem.ts';
import { serverProblem } from './server-problem.ts';
import { withoutSecrets } from './without-secrets.ts';
import { otherServer } from './other-server.ts';

/** Why Touchline cannot run on a database. */
export interface DatabaseProblem {
  /** `unreachable` may be temporary; `missing`: only the database does not exist yet; `unsuitable`: a person has to change something. */
  readonly cause: 'unreachable' | 'missing' | 'unsuitable';
  /** One line: what is wrong, and what to do. Never contains the password. */
  readonly message: string;
}

/** What the processes that are about to start need from the database. */
export interface DatabaseNeeds {
  /** Maximum number of open connections of all processes that are about to start. */
  readonly connections: number;
}

/** Timeout of a small query, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Checks whether Touchline can run on a database by trying the features that it relies on. The check leaves no trace: features that cannot be tried without one are looked up in
 * the catalog.
 *
 * @returns the first problem; null if there is none
 */
export async function databaseProblem(url: string, needs: DatabaseNeeds): Promise<DatabaseProblem | null> {
  const problem = await find(url, needs).catch((error: unknown): DatabaseProblem => connectionProblem(error, parsed(url)));
  return problem === null ? null : { ...problem, message: withoutSecrets(problem.message.replaceAll(/\s*\n\s*/g, ' '), url) };
}

async function find(url: string, { connections }: DatabaseNeeds): Promise<DatabaseProblem | null> {
  const clients: pg.Client[] = [];
  const open = async (): Promise<pg.Client> => {
    const client = clientFor(url);
    clients.push(client);
    await client.connect().catch((error: unknown) => {
      clients.splice(clients.indexOf(client), 1);
      throw error;
    });
    return client;
  };
  try {
    const first = clientFor(url);
    const other = await otherServer(first, PATIENCE);
    if (other !== null) return other;
    const one = await open();
    const unsuitable = async (): Promise<string | null> => {
      const server = await serverProblem(one);
      if (server !== null) return server;
      const two = await open().catch((error: unknown) => {
        if (isFull(error)) return null;
        throw error;
      });
      if (two === null) return connectionsProblem(open, clients, connections);
      return (
        (await poolerProblem(one, two)) ??
        (await lockProblem(one, two)) ??
        (await rightsProblem(one)) ??
        (await connectionsProblem(open, clients, connections))
      );
    };
    const message = await unsuitable();
    return message === null ? null : { cause: 'unsuitable', message };
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
  }
}

function clientFor(url: string): pg.Client {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    application_name: 'touchline check',
  });
  // The connection may emit an error at its end. Without a listener that would end the process.
  client.on('error', () => undefined);
  return client;
}

function parsed(url: string): pg.Client | null {
  try {
    return clientFor(url);
  } catch {
    return null;
  }
}

/** SQLSTATE: too many connections. */
function isFull(error: unknown): boolean {
  return (error as { code?: unknown }).code === '53300';
}
