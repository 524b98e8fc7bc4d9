import { type Kysely, sql } from 'kysely';

/**
 * Suppressions of erased persons keep a hash in place of the address. A lead that comes in again with the address makes it readable again,
 * so every check of suppressions stays a comparison of addresses.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION suppression_hash(workspace uuid, address text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 'sha256:' || encode(sha256(convert_to(workspace::text || ':' || address, 'UTF8')), 'hex')`.execute(db);
  await sql`CREATE INDEX suppressions_hashed ON suppressions (workspace_id, address) WHERE address LIKE 'sha256:%'`.execute(db);
  await sql`
    CREATE FUNCTION restore_hashed_suppressions() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE hit record;
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM suppressions x JOIN came_in n ON n.workspace_id = x.workspace_id WHERE x.address LIKE 'sha256:%') THEN
        RETURN NULL;
      END IF;
      FOR hit IN
        SELECT x.workspace_id, x.id, x.channel, x.reason, a.address, a.lead_id,
          EXISTS (SELECT 1 FROM suppressions y WHERE y.workspace_id = x.workspace_id AND y.channel = x.channel AND y.address = a.address
            AND y.lifted_at IS NULL) AS is_known
        FROM (
          SELECT n.workspace_id, n.id AS lead_id, v.address
          FROM came_in n CROSS JOIN LATERAL (VALUES (lower(n.email)), (n.phone), (lower(n.linkedin))) v (address)
          WHERE v.address IS NOT NULL
        ) a
        JOIN suppressions x ON x.workspace_id = a.workspace_id AND x.address = suppression_hash(a.workspace_id, a.address)
          AND x.address LIKE 'sha256:%' AND x.lifted_at IS NULL
      LOOP
        IF hit.is_known THEN
          DELETE FROM suppressions WHERE workspace_id = hit.workspace_id AND id = hit.id;
        ELSE
          UPDATE suppressions SET address = hit.address, lead_id = hit.lead_id WHERE workspace_id = hit.workspace_id AND id = hit.id;
        END IF;
        IF hit.reason <> 'bounced' THEN
          UPDATE leads SET
            consent_email = consent_email AND hit.channel <> 'email',
            consent_sms = consent_sms AND hit.channel <> 'sms',
            consent_call = consent_call AND hit.channel <> 'call'
          WHERE workspace_id = hit.workspace_id AND id = hit.lead_id;
        END IF;
      END LOOP;
      RETURN NULL;
    END $$`.execute(db);
  for (const event of ['INSERT', 'UPDATE']) {
    await sql
      .raw(
        `CREATE TRIGGER restore_hashed_suppressions_on_${event.toLowerCase()} AFTER ${event} ON leads REFERENCING NEW TABLE AS came_in
         FOR EACH STATEMENT EXECUTE FUNCTION restore_hashed_suppressions()`,
      )
      .execute(db);
  }
}
