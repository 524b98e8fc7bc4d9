import pg from 'pg';

/** SQLSTATE: the server answers, and has no database of that name. */
const NO_DATABASE = '3D000';
/** SQLSTATE: another process created it a moment ago. */
const EXISTS = '42P04';

/** Creates the database of `url` if the server does not have it yet. */
export async function ensureDatabase(url: string): Promise<void> {
  if (await exists(url)) return;
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Other templates may have another encoding.
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} ENCODING 'UTF8' TEMPLATE template0`);
  } catch (error) {
    if ((error as { code?: unknown }).code !== EXISTS) throw error;
  } finally {
    await client.end();
  }
}

/** Asks the database itself: on a shared server, a user may be able to connect to their own only. */
async function exists(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === NO_DATABASE) return false;
    throw error;
  } finally {
    await client.end();
  }
}
