import { type Kysely, sql } from 'kysely';

/**
 * The first schema. Every table's key starts with `workspace_id`, so that a Postgres distributed by workspace needs no change.
 * Names are unqualified: the search path decides the schema, and a throw-away schema works like the real one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...indexes, ...functions]) await sql.raw(statement).execute(db);
  await sql`INSERT INTO workspaces (id, name) VALUES ('00000000-0000-7000-8000-000000000001', 'Default')`.execute(db);
}

const tables = [
  `CREATE TABLE workspaces (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,

  `CREATE TABLE sequences (
    workspace_id uuid NOT NULL REFERENCES workspaces,
    id uuid NOT NULL,
    name text NOT NULL,
    status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'active', 'paused', 'archived')),
    published_version integer,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id)
  )`,

  `CREATE TABLE drafts (
    workspace_id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    document jsonb NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, sequence_id),
    FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences ON DELETE CASCADE
  )`,

  `CREATE TABLE versions (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    number integer NOT NULL,
    document jsonb NOT NULL,
    ir jsonb NOT NULL,
    ir_hash text NOT NULL,
    note text,
    published_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, sequence_id, number),
    FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences ON DELETE CASCADE
  )`,

  `CREATE TABLE leads (
    workspace_id uuid NOT NULL REFERENCES workspaces,
    id uuid NOT NULL,
    email text,
    phone text,
    linkedin text,
    first_name text,
    last_name text,
    company text,
    time_zone text,
    tier text CHECK (tier IN ('hot', 'warm', 'cold', 'dead')),
    source text,
    stage text,
    tags text[] NOT NULL DEFAULT '{}',
    fields jsonb NOT NULL DEFAULT '{}',
    consent_email boolean NOT NULL DEFAULT true,
    consent_sms boolean NOT NULL DEFAULT false,
    consent_call boolean NOT NULL DEFAULT true,
    owner jsonb,
    is_test boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id)
  )`,

  // Hot and narrow: this row is the program counter. No foreign keys: each would be a lookup per write in the batch path,
  // and the engine is the only writer.
  `CREATE TABLE enrollments (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    version_id uuid NOT NULL,
    lead_id uuid NOT NULL,
    due_at timestamptz,
    enrolled_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    is_test boolean NOT NULL DEFAULT false,
    status text NOT NULL CHECK (status IN ('active', 'paused', 'ended', 'failed')),
    step_id text,
    end_reason text,
    state jsonb NOT NULL,
    error text,
    PRIMARY KEY (workspace_id, id)
  )`,

  // The outbox. Content columns are filled when the message is delivered: they hold what was really sent.
  `CREATE TABLE messages (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    enrollment_id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    version_id uuid NOT NULL,
    lead_id uuid NOT NULL,
    step_id text NOT NULL,
    visit integer NOT NULL,
    channel text NOT NULL,
    variant text,
    thread_step text,
    status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'claimed', 'sent', 'failed', 'unknown', 'cancelled')),
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    claimed_by text,
    claimed_at timestamptz,
    handed_at timestamptz,
    withdrawn boolean NOT NULL DEFAULT false,
    sent_at timestamptz,
    is_test boolean NOT NULL DEFAULT false,
    to_address text,
    subject text,
    body_text text,
    body_html text,
    headers jsonb,
    provider_id text,
    error text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, enrollment_id, step_id, visit)
  )`,

  `CREATE TABLE event_keys (
    workspace_id uuid NOT NULL,
    key text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, key)
  )`,

  `CREATE TABLE events (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    at timestamptz NOT NULL,
    lead_id uuid,
    enrollment_id uuid,
    message_id uuid,
    step_id text,
    visit integer,
    channel text,
    human boolean,
    link text,
    outcome text,
    properties jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id, created_at)
  ) PARTITION BY RANGE (created_at)`,
  `CREATE TABLE events_default PARTITION OF events DEFAULT`,

  `CREATE TABLE timeline (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    enrollment_id uuid NOT NULL,
    lead_id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    at timestamptz NOT NULL,
    entry jsonb NOT NULL,
    by text,
    why text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id, created_at)
  ) PARTITION BY RANGE (created_at)`,
  `CREATE TABLE timeline_default PARTITION OF timeline DEFAULT`,

  `CREATE TABLE tasks (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    enrollment_id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    version_id uuid NOT NULL,
    lead_id uuid NOT NULL,
    step_id text NOT NULL,
    visit integer NOT NULL,
    channel text NOT NULL,
    variant text,
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'cancelled')),
    due_at timestamptz NOT NULL,
    outcome text,
    note text,
    is_test boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    completed_at timestamptz,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, enrollment_id, step_id, visit)
  )`,

  `CREATE TABLE suppressions (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    channel text NOT NULL,
    address text NOT NULL,
    reason text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, channel, address)
  )`,

  `CREATE TABLE alerts (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    enrollment_id uuid NOT NULL,
    lead_id uuid NOT NULL,
    step_id text NOT NULL,
    text text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    read_at timestamptz,
    PRIMARY KEY (workspace_id, id)
  )`,

  // What leads did, counted: rows are appended per batch (never updated, so batches don't wait for each other) and summed up
  // by the upkeep job. \`what\`: entered, sent, opened, clicked, replied, ended, or \`exit:<name>\`.
  `CREATE TABLE flow_counts (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    step_id text NOT NULL,
    what text NOT NULL,
    n bigint NOT NULL,
    PRIMARY KEY (workspace_id, id)
  )`,

  `CREATE TABLE sandbox_messages (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    message_id uuid,
    channel text NOT NULL,
    sender text NOT NULL,
    recipient text NOT NULL,
    subject text,
    text text NOT NULL,
    html text,
    headers jsonb NOT NULL DEFAULT '{}',
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id)
  )`,

  `CREATE TABLE secrets (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    value text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, name)
  )`,

  `CREATE TABLE worker_processes (
    id uuid PRIMARY KEY,
    lock_key bigint NOT NULL UNIQUE,
    started_at timestamptz NOT NULL,
    heartbeat_at timestamptz NOT NULL,
    version text NOT NULL,
    stats jsonb NOT NULL DEFAULT '{}'
  )`,
];

const indexes = [
  `CREATE INDEX sequences_by_update ON sequences (workspace_id, updated_at)`,
  `CREATE UNIQUE INDEX leads_by_email ON leads (workspace_id, lower(email))`,
  `CREATE INDEX leads_by_phone ON leads (workspace_id, phone) WHERE phone IS NOT NULL`,
  // The timer queue: \`due_at\` is null whenever nothing but an event or a person can move the enrollment.
  `CREATE INDEX enrollments_due ON enrollments (due_at) WHERE due_at IS NOT NULL`,
  `CREATE UNIQUE INDEX enrollments_running ON enrollments (workspace_id, sequence_id, lead_id) WHERE status IN ('active', 'paused')`,
  `CREATE INDEX enrollments_by_lead ON enrollments (workspace_id, lead_id)`,
  `CREATE INDEX enrollments_failed ON enrollments (workspace_id, sequence_id) WHERE status = 'failed'`,
  `CREATE INDEX messages_to_send ON messages (next_attempt_at) WHERE status = 'queued'`,
  `CREATE INDEX messages_claimed ON messages (claimed_by) WHERE status = 'claimed'`,
  `CREATE INDEX messages_by_lead ON messages (workspace_id, lead_id)`,
  `CREATE INDEX messages_by_sequence ON messages (workspace_id, sequence_id, id)`,
  `CREATE INDEX messages_by_provider_id ON messages (workspace_id, provider_id) WHERE provider_id IS NOT NULL`,
  `CREATE INDEX event_keys_by_age ON event_keys (created_at)`,
  `CREATE INDEX events_by_lead ON events (workspace_id, lead_id, at) WHERE lead_id IS NOT NULL`,
  `CREATE INDEX timeline_by_enrollment ON timeline (workspace_id, enrollment_id, id)`,
  `CREATE INDEX timeline_by_lead ON timeline (workspace_id, lead_id, id)`,
  `CREATE INDEX tasks_open ON tasks (workspace_id, due_at) WHERE status = 'open'`,
  `CREATE INDEX tasks_by_lead ON tasks (workspace_id, lead_id)`,
  `CREATE INDEX alerts_unread ON alerts (workspace_id, created_at) WHERE read_at IS NULL`,
  `CREATE INDEX flow_counts_by_sequence ON flow_counts (workspace_id, sequence_id, step_id, what) INCLUDE (n)`,
  `CREATE INDEX sandbox_messages_by_age ON sandbox_messages (workspace_id, received_at)`,
];

const functions = [
  // Adds the month partitions of \`parent\` from this month on. Rows that already went to the default partition (nobody ran
  // upkeep for a while) move along: a partition cannot be attached while the default one holds rows of its range.
  `CREATE FUNCTION ensure_month_partitions(parent text, months_ahead integer) RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE
    first date := date_trunc('month', now() AT TIME ZONE 'UTC')::date;
    starts date;
    name text;
    made integer := 0;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('touchline:partitions:' || parent));
    FOR i IN 0..months_ahead LOOP
      starts := (first + make_interval(months => i))::date;
      name := parent || to_char(starts, '"_y"YYYY"m"MM');
      CONTINUE WHEN to_regclass(quote_ident(name)) IS NOT NULL;
      EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', name, parent);
      EXECUTE format(
        'WITH moved AS (DELETE FROM %1$I WHERE created_at >= %3$L AND created_at < %4$L RETURNING *) INSERT INTO %2$I SELECT * FROM moved',
        parent || '_default', name, starts::timestamp AT TIME ZONE 'UTC', (starts + interval '1 month') AT TIME ZONE 'UTC');
      EXECUTE format('ALTER TABLE %1$I ATTACH PARTITION %2$I FOR VALUES FROM (%3$L) TO (%4$L)',
        parent, name, starts::timestamp AT TIME ZONE 'UTC', (starts + interval '1 month') AT TIME ZONE 'UTC');
      made := made + 1;
    END LOOP;
    RETURN made;
  END $$`,
];
