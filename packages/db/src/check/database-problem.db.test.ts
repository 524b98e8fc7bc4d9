import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createTestDatabase, startPostgres, startTransactionPooler, type TestDatabase } from '@touchline/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseProblem } from './database-problem.ts';

let database: TestDatabase;
const ends: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  for (const end of ends.toReversed()) await end();
  await database.drop();
});

const needs = { connections: 6 };
const problem = async (url: string, more = needs) => (await databaseProblem(url, more))?.message ?? null;
const inDatabase = (change: (url: URL) => void): string => {
  const url = new URL(database.url);
  change(url);
  return url.href;
};
const on = (name: string) => inDatabase((url) => (url.pathname = `/${name}`));

let made = 0;
/** A user or database for this file only. */
function named(what: string): string {
  made += 1;
  return `check_${what}_${process.pid}_${made}`;
}

async function run(...statements: string[]): Promise<void> {
  for (const statement of statements) await database.pool.query(statement);
}

async function user(options = ''): Promise<{ name: string; url: string }> {
  const name = named('user');
  await run(`CREATE USER ${name} PASSWORD 's3cr3t/pw' ${options}`);
  ends.push(() => run(`DROP OWNED BY ${name}`, `DROP USER ${name}`));
  return {
    name,
    url: inDatabase((url) => {
      url.username = name;
      url.password = 's3cr3t%2Fpw';
    }),
  };
}

async function emptyDatabase(options = ''): Promise<{ name: string; url: string }> {
  const name = named('db');
  await run(`CREATE DATABASE ${name} ${options}`);
  ends.push(() => run(`DROP DATABASE ${name} WITH (FORCE)`));
  return { name, url: on(name) };
}

test('a suitable database has no problem, migrated or not, and the check leaves no trace', async () => {
  expect(await problem(database.url)).toBeNull();
  expect(await problem((await emptyDatabase()).url)).toBeNull();
  const { rows } = await database.pool.query(
    `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  expect(rows).toEqual([]);
});

describe('the connection to the server', () => {
  test.each<[string, (url: URL) => void, RegExp]>([
    ['wrong password', (url) => (url.password = 'not-it-7'), /refuses the password of user postgres\. Check both\.$/],
    ['no password', (url) => (url.password = ''), /requires a password, but DATABASE_URL has none for user postgres\.$/],
    ['wrong host', (url) => (url.hostname = 'no-such-host.invalid'), /unknown host no-such-host\.invalid|cannot be resolved/],
    ['wrong port', (url) => (url.port = '1'), /nothing listens at 127\.0\.0\.1:1\./],
    [
      'TLS required, server without TLS',
      (url) => (url.search = '?sslmode=require'),
      /requires TLS, but the server at 127\.0\.0\.1:\d+ does not support it/,
    ],
    ['a missing certificate', (url) => (url.search = '?sslrootcert=/no/such/ca.pem'), /names cannot be read: .*ca\.pem/],
  ])('%s', async (_, change, expected) => {
    const message = await problem(inDatabase(change));
    expect(message).toMatch(expected);
    expect(message).toMatch(/^[^\n]*$/);
    expect(message).not.toContain('not-it-7');
  });

  test('a missing database is reported as missing, because it can be created', async () => {
    expect(await databaseProblem(on('no_such_database'), needs)).toMatchObject({
      cause: 'missing',
      message: expect.stringMatching(/has no database no_such_database\./),
    });
  });
});

/** A server that is not PostgreSQL: sends data when a connection opens, or answers the first bytes. */
async function peer(speak: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    speak(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return `postgres://root:s3cr3t@127.0.0.1:${(server.address() as AddressInfo).port}/touchline`;
}

/** The first packet of MySQL's protocol, version 10: length, number, version, the rest of the handshake. */
function mysqlGreeting(version: string): Buffer {
  const body = Buffer.concat([Buffer.from([10]), Buffer.from(`${version}\0`), Buffer.alloc(40, 1)]);
  return Buffer.concat([Buffer.from([body.length, 0, 0, 0]), body]);
}

describe('another server on that port', () => {
  test.each<[string, (socket: Socket) => void, string]>([
    ['MySQL', (socket) => void socket.write(mysqlGreeting('8.4.3')), 'a MySQL server answers at 127.0.0.1:'],
    ['MariaDB', (socket) => void socket.write(mysqlGreeting('5.5.5-10.11.9-MariaDB')), 'a MariaDB server answers at 127.0.0.1:'],
    ['a web server', (socket) => void socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')), 'a web server answers at'],
    ['SSH', (socket) => void socket.write('SSH-2.0-OpenSSH_9.9\r\n'), 'an SSH server answers at'],
    ['one that hangs up', (socket) => void socket.end(), 'closes the connection at once'],
    ['one that answers yes to TLS and no more', (socket) => void socket.once('data', () => socket.end('N')), 'DATABASE_URL: '],
  ])('%s', async (_, speak, expected) => {
    const message = await problem(await peer(speak));
    expect(message).toContain(expected);
    expect(message).not.toContain('s3cr3t');
  });

  test('a silent server', async () => {
    expect(await problem(await peer(() => undefined))).toContain('accepts connections but does not answer');
  }, 30_000);
});

describe('rights of the user', () => {
  test('a user without rights on the database of another user', async () => {
    const nobody = await user();
    expect(await problem(nobody.url)).toMatch(
      /user check_user_\S+ may not create tables in schema public\. Run: GRANT CREATE ON SCHEMA "public"/,
    );
  });

  test('a user without the right to connect', async () => {
    const { name, url } = await emptyDatabase();
    await run(`REVOKE CONNECT ON DATABASE ${name} FROM public`);
    const outsider = new URL((await user()).url);
    outsider.pathname = new URL(url).pathname;
    expect(await problem(outsider.href)).toMatch(/lacks a right: permission denied for database/);
  });

  test('a user who may create tables but no schemas', async () => {
    const { name, url } = await user();
    await run(`GRANT CREATE ON SCHEMA public TO ${name}`);
    expect(await problem(url)).toMatch(/may not create schemas in database touchline_test_\S+ Run: GRANT CREATE ON DATABASE/);
  });

  test('a user who may create everything but owns no table', async () => {
    const { name, url } = await user();
    await run(`GRANT CREATE ON SCHEMA public TO ${name}`, `GRANT CREATE ON DATABASE ${new URL(database.url).pathname.slice(1)} TO ${name}`);
    expect(await problem(url)).toMatch(/table public\.\S+ belongs to postgres, and user check_user_\S+ may not change it/);
  });

  test('a search path without an existing schema', async () => {
    const { name, url } = await user();
    await run(`ALTER USER ${name} SET search_path = nowhere`);
    expect(await problem(url)).toContain('no schema in the search_path');
  });
});

describe('the kind of server', () => {
  test('a read-only database', async () => {
    const { name, url } = await emptyDatabase();
    await run(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    expect(await problem(url)).toContain('is read-only: default_transaction_read_only is on');
  });

  test.each(['LATIN1', 'SQL_ASCII'])('encoding %s', async (encoding) => {
    const { url } = await emptyDatabase(`ENCODING '${encoding}' LOCALE 'C' TEMPLATE template0`);
    expect(await problem(url)).toContain(`a database with encoding ${encoding}, which cannot hold every name`);
  });

  test('a connection limit of the user, or of the database', async () => {
    const limited = await user('SUPERUSER');
    // Superusers have no limit, so the test removes superuser at the end of the setup.
    await run(`ALTER USER ${limited.name} NOSUPERUSER CONNECTION LIMIT 5`, `GRANT postgres TO ${limited.name}`);
    await run(`GRANT CREATE ON DATABASE ${new URL(database.url).pathname.slice(1)} TO ${limited.name}`);
    expect(await problem(limited.url, { connections: 20 })).toMatch(
      /only 5 connections can be opened, and Touchline needs 20 .*too many connections for role/,
    );
    expect(await problem(limited.url, { connections: 5 })).toBeNull();
    await run(`REVOKE postgres FROM ${limited.name}`);
  });

  /** A schema before `pg_catalog` with functions of the same names. It lets a test server differ from PostgreSQL. */
  async function differing(...statements: string[]): Promise<string> {
    const { name, url } = await emptyDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('CREATE SCHEMA differing');
    for (const statement of statements) await client.query(statement);
    await client.end();
    await run(`ALTER DATABASE ${name} SET search_path = differing, pg_catalog, public`);
    return url;
  }

  test('advisory locks that do not exclude', async () => {
    const always = (name: string) => `CREATE FUNCTION differing.${name}(bigint) RETURNS boolean LANGUAGE sql AS 'SELECT true'`;
    const url = await differing(always('pg_try_advisory_lock'), always('pg_advisory_unlock'));
    expect(await problem(url)).toContain('advisory locks do not exclude');
  });

  test('no row addresses', async () => {
    expect(
      await problem(
        await differing('CREATE VIEW differing.pg_class AS SELECT oid, relname, relkind, relowner, relnamespace FROM pg_catalog.pg_class'),
      ),
    ).toContain('without row addresses (ctid)');
  });

  test('CockroachDB by its name', async () => {
    const url = await differing(
      `CREATE FUNCTION differing.version() RETURNS text LANGUAGE sql AS $$SELECT 'CockroachDB CCL v25.2.1 (x86_64-pc-linux-gnu)'$$`,
    );
    expect(await problem(url)).toContain('DATABASE_URL points to CockroachDB, which lacks');
  });

  test('a server below 15', async () => {
    const url = await differing(
      `CREATE FUNCTION differing.current_setting(text) RETURNS text LANGUAGE sql AS $$SELECT CASE $1 WHEN 'server_version_num' THEN '140012' ELSE pg_catalog.current_setting($1) END$$`,
      `CREATE FUNCTION differing.version() RETURNS text LANGUAGE sql AS $$SELECT 'PostgreSQL 14.12 on x86_64-pc-linux-gnu'$$`,
    );
    expect(await problem(url)).toBe('DATABASE_URL points to PostgreSQL 14.12. Touchline needs PostgreSQL 15 or newer.');
  });

  test('a pooler in transaction mode', async () => {
    const pooler = await startTransactionPooler(database.url);
    ends.push(pooler.stop);
    expect(await problem(pooler.url)).toContain('a pooler in transaction mode');
  });
});

test('a server with five connections, and a standby', async () => {
  const small = await startPostgres({ flags: ['max_connections=5', 'superuser_reserved_connections=0', 'max_wal_senders=0'] });
  ends.push(small.stop);
  expect(await problem(small.url, { connections: 20 })).toMatch(
    /only 5 connections can be opened, and Touchline needs 20 .*Raise max_connections/,
  );
  const standby = await startPostgres();
  ends.push(standby.stop);
  await standby.becomeStandby();
  expect(await problem(standby.url)).toContain('points to a standby, which is read-only');
}, 60_000);
