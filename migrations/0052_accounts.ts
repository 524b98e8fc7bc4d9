import { type Kysely, sql } from 'kysely';

/**
 * People, what they sign in with, and where they belong. A user belongs to the installation and is a member of any number of
 * workspaces, so the tables of sign-in have no `workspace_id`. Tokens of links and API keys are stored as SHA-256.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...signIn, ...workspaces]) await sql.raw(statement).execute(db);
}

const signIn = [
  `CREATE TABLE users (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    email text NOT NULL CHECK (email = lower(email)),
    email_verified boolean NOT NULL DEFAULT false,
    image text,
    two_factor_enabled boolean NOT NULL DEFAULT false,
    last_workspace_id uuid REFERENCES workspaces ON DELETE SET NULL,
    time_zone text,
    signature text,
    working_hours jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE UNIQUE INDEX users_email ON users (email)',

  `CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    token text NOT NULL,
    expires_at timestamptz NOT NULL,
    ip_address text,
    user_agent text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE UNIQUE INDEX sessions_token ON sessions (token)',
  'CREATE INDEX sessions_by_user ON sessions (user_id)',

  `CREATE TABLE accounts (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    account_id text NOT NULL,
    provider_id text NOT NULL,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE UNIQUE INDEX accounts_provider ON accounts (provider_id, account_id)',
  'CREATE INDEX accounts_by_user ON accounts (user_id)',

  `CREATE TABLE verifications (
    id uuid PRIMARY KEY,
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX verifications_identifier ON verifications (identifier)',

  `CREATE TABLE two_factors (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    secret text NOT NULL,
    backup_codes text NOT NULL,
    verified boolean NOT NULL DEFAULT true,
    failed_verification_count integer NOT NULL DEFAULT 0,
    locked_until timestamptz
  )`,
  'CREATE UNIQUE INDEX two_factors_by_user ON two_factors (user_id)',

  `CREATE TABLE passkeys (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    name text,
    public_key text NOT NULL,
    credential_id text NOT NULL,
    counter bigint NOT NULL,
    device_type text NOT NULL,
    backed_up boolean NOT NULL,
    transports text,
    aaguid text,
    created_at timestamptz DEFAULT now()
  )`,
  'CREATE UNIQUE INDEX passkeys_credential ON passkeys (credential_id)',
  'CREATE INDEX passkeys_by_user ON passkeys (user_id)',

  // Attempts per address and per IP, counted for a window. The key is a hash: the table lists no addresses.
  `CREATE TABLE throttles (
    key bytea PRIMARY KEY,
    attempts integer NOT NULL,
    resets_at timestamptz NOT NULL
  )`,
  'CREATE INDEX throttles_reset ON throttles (resets_at)',

  `CREATE TABLE owner_links (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  )`,
];

const ROLES = `('viewer', 'rep', 'marketer', 'revops', 'admin')`;

const workspaces = [
  `CREATE TABLE members (
    workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    role text NOT NULL CHECK (role IN ${ROLES}),
    created_at timestamptz NOT NULL DEFAULT now(),
    deactivated_at timestamptz,
    PRIMARY KEY (workspace_id, user_id)
  )`,
  // The check on each request: user → workspace and role, without the table.
  'CREATE INDEX members_by_user ON members (user_id, workspace_id) INCLUDE (role, created_at) WHERE deactivated_at IS NULL',

  `CREATE TABLE invitations (
    workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
    id uuid NOT NULL,
    email text NOT NULL CHECK (email = lower(email)),
    role text NOT NULL CHECK (role IN ${ROLES}),
    token_hash bytea NOT NULL UNIQUE,
    invited_by uuid REFERENCES users ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    sent_at timestamptz,
    send_error text,
    expires_at timestamptz NOT NULL,
    accepted_at timestamptz,
    revoked_at timestamptz,
    PRIMARY KEY (workspace_id, id)
  )`,
  `CREATE UNIQUE INDEX invitations_open ON invitations (workspace_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL`,

  `CREATE TABLE api_keys (
    workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
    id uuid NOT NULL,
    name text NOT NULL,
    prefix text NOT NULL,
    hash bytea NOT NULL UNIQUE,
    scopes text[] NOT NULL,
    created_by uuid REFERENCES users ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    PRIMARY KEY (workspace_id, id)
  )`,
];
