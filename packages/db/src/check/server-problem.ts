import type pg from 'pg';

const OLDEST = 15;

/** Checks the server itself. Catalog names are not qualified, because servers compatible with PostgreSQL may have their own. */
export async function serverProblem(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ number: string; version: string }>(
    `SELECT current_setting('server_version_num') AS number, version() AS version`,
  );
  const [{ number, version } = { number: '', version: '' }] = rows;
  const major = Math.floor(Number(number) / 10_000);
  const product = /CockroachDB|YugabyteDB|Redshift|Materialize|QuestDB|CrateDB/i.exec(version)?.[0];
  // It may report an old PostgreSQL version, but an update would not help.
  if (product !== undefined) {
    return `DATABASE_URL points to ${product}, which lacks what Touchline needs (row addresses, locks that exclude). Use PostgreSQL ${OLDEST} or newer.`;
  }
  if (!(major >= OLDEST)) {
    const shown = /^\S+ [\d.]+/.exec(version)?.[0] ?? (version === '' ? 'a server without a version' : version);
    return `DATABASE_URL points to ${shown}. Touchline needs PostgreSQL ${OLDEST} or newer.`;
  }
  const { rows: settings } = await client.query<{ encoding: string; standby: boolean; readonly: string; default_readonly: string }>(
    `SELECT current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS standby,
      current_setting('transaction_read_only') AS readonly, current_setting('default_transaction_read_only') AS default_readonly`,
  );
  const [setting] = settings;
  if (setting === undefined) return 'DATABASE_URL points to a server that does not report its settings. Use PostgreSQL.';
  if (setting.standby) return 'DATABASE_URL points to a standby, which is read-only. Use the address of the primary server.';
  if (setting.readonly === 'on' || setting.default_readonly === 'on') {
    return 'DATABASE_URL points to a database that is read-only: default_transaction_read_only is on for it, its user or the server. Turn it off.';
  }
  if (setting.encoding !== 'UTF8') {
    return `DATABASE_URL points to a database with encoding ${setting.encoding}, which cannot hold every name. Create one with: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`;
  }
  return client.query('SELECT ctid FROM pg_class LIMIT 1').then(
    () => null,
    () => 'DATABASE_URL points to a server without row addresses (ctid), which Touchline needs. Use PostgreSQL itself.',
  );
}
