import { domainToUnicode } from 'node:url';
import { type Kysely, sql } from 'kysely';

interface Suppression {
  readonly workspace_id: string;
  readonly id: string;
  readonly address: string;
  readonly lifted_at: Date | null;
}

/** Addresses that may have two forms. Those of ASCII letters alone have one. */
const TWO_FORMS = '[@.]xn--|[^\\x01-\\x7f]';

/**
 * Email addresses had no normal form at first: `a@xn--mller-kva.example` and `a@müller.example` are one mailbox, and a suppression of the
 * one did not hold for the other. All get the Unicode form in which addresses are read today. Where two leads have both forms of one
 * address, both leads stay as they are, and a suppression of either form becomes one of both.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows: found } = await sql<{ address: string }>`
    SELECT email AS address FROM leads WHERE email ~* ${TWO_FORMS}
    UNION SELECT address FROM suppressions WHERE channel = 'email' AND address ~* ${TWO_FORMS}
    UNION SELECT to_address FROM messages WHERE channel = 'email' AND to_address ~* ${TWO_FORMS}`.execute(db);
  const forms = found.flatMap(({ address }) => {
    const normal = normalForm(address);
    return normal === address ? [] : [[address, normal] as const];
  });
  if (forms.length === 0) return;
  const pairs = sql`unnest(${forms.map(([old]) => old)}::text[], ${forms.map(([, normal]) => normal)}::text[]) AS f (old, normal)`;
  await sql`
    UPDATE leads l SET email = c.normal FROM (
      SELECT DISTINCT ON (o.workspace_id, lower(f.normal)) o.workspace_id, o.id, f.normal FROM leads o JOIN ${pairs} ON o.email = f.old
      ORDER BY o.workspace_id, lower(f.normal), o.id
    ) c
    WHERE l.workspace_id = c.workspace_id AND l.id = c.id AND NOT EXISTS (
      SELECT 1 FROM leads t WHERE t.workspace_id = l.workspace_id AND t.id <> l.id AND lower(t.email) = lower(c.normal)
    )`.execute(db);
  // A bounce that comes later suppresses the address of its message, so messages follow their leads.
  await sql`
    UPDATE messages m SET to_address = f.normal FROM ${pairs}
    WHERE m.channel = 'email' AND m.to_address = f.old AND NOT EXISTS (
      SELECT 1 FROM leads l WHERE l.workspace_id = m.workspace_id AND l.id = m.lead_id AND l.email = f.old
    )`.execute(db);
  const { rows: suppressions } = await sql<Suppression>`
    SELECT s.workspace_id, s.id, s.address, s.lifted_at FROM suppressions s JOIN ${pairs} ON s.address = f.old
    WHERE s.channel = 'email' ORDER BY s.id`.execute(db);
  for (const row of suppressions) await bringIntoForm(db, row);
  const { rows: twins } = await sql<{ workspace_id: string; id: string; address: string }>`
    SELECT s.workspace_id, s.id, lower(l.email) AS address FROM leads l JOIN ${pairs} ON l.email = f.old
    JOIN suppressions s ON s.workspace_id = l.workspace_id AND s.channel = 'email' AND s.address = lower(f.normal) AND s.lifted_at IS NULL`.execute(
    db,
  );
  for (const twin of twins) await copy(db, twin, twin.address);
}

async function bringIntoForm(db: Kysely<unknown>, row: Suppression): Promise<void> {
  const { workspace_id, id, address, lifted_at } = row;
  const normal = normalForm(address).toLowerCase();
  const { rows } = await sql<{ twin: boolean; taken: string | null }>`
    SELECT EXISTS (SELECT 1 FROM leads WHERE workspace_id = ${workspace_id} AND lower(email) = ${address}) AS twin,
      (SELECT id FROM suppressions WHERE workspace_id = ${workspace_id} AND channel = 'email' AND address = ${normal}
        AND lifted_at IS NULL AND id <> ${id}) AS taken`.execute(db);
  const { twin = false, taken = null } = rows[0] ?? {};
  if (twin) {
    if (lifted_at === null) await copy(db, row, normal);
    return;
  }
  if (lifted_at !== null || taken === null) {
    await sql`UPDATE suppressions SET address = ${normal} WHERE workspace_id = ${workspace_id} AND id = ${id}`.execute(db);
    return;
  }
  // One suppression is in force per address. The other one stays as history.
  await sql`UPDATE suppressions k SET took_consent = k.took_consent OR s.took_consent FROM suppressions s
    WHERE k.workspace_id = ${workspace_id} AND k.id = ${taken} AND s.workspace_id = k.workspace_id AND s.id = ${id}`.execute(db);
  await sql`UPDATE suppressions SET address = ${normal}, lifted_at = now(),
      lifted_why = ${`Not lifted: ${address} is the same address, and its other suppression is still in force.`}
    WHERE workspace_id = ${workspace_id} AND id = ${id}`.execute(db);
}

/** The same suppression for the other form. Its id keeps the time of the first, by which lists are sorted. */
async function copy(db: Kysely<unknown>, { workspace_id, id }: { workspace_id: string; id: string }, address: string): Promise<void> {
  await sql`
    INSERT INTO suppressions (workspace_id, id, channel, address, reason, created_at, source, lead_id, message_id, by, why, took_consent)
    SELECT workspace_id, (left(id::text, 19) || right(gen_random_uuid()::text, 17))::uuid, channel, ${address}, reason, created_at, source,
      lead_id, message_id, by, why, took_consent
    FROM suppressions WHERE workspace_id = ${workspace_id} AND id = ${id} ON CONFLICT DO NOTHING`.execute(db);
}

/** The form in which `readEmail` of the package of leads writes an address, as it was when this migration was written. */
function normalForm(address: string): string {
  const text = address.normalize('NFC');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = domainToUnicode(text.slice(at + 1).toLowerCase());
  if (at < 1 || domain === '') return address;
  return `${/^[\x21-\x7e]*$/.test(local) ? local : local.toLowerCase()}@${domain}`;
}
