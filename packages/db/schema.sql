-- What the migrations come to, as Postgres sees it. Made by `pnpm db:dump`; a test compares it. Don't edit.

CREATE TABLE accounts (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT accounts_pkey PRIMARY KEY (id),
  CONSTRAINT accounts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE TABLE alerts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  enrollment_id uuid NOT NULL,
  lead_id uuid NOT NULL,
  step_id text NOT NULL,
  text text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  read_at timestamp with time zone,
  mailed_at timestamp with time zone,
  mail_error text,
  mail_attempts integer NOT NULL DEFAULT 0,
  next_mail_at timestamp with time zone,
  read_by text,
  CONSTRAINT alerts_pkey PRIMARY KEY (workspace_id, id)
);

CREATE TABLE api_keys (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  prefix text NOT NULL,
  hash bytea NOT NULL,
  scopes text[] NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT api_keys_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT api_keys_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id) ON DELETE SET NULL,
  CONSTRAINT api_keys_hash_key UNIQUE (hash),
  CONSTRAINT api_keys_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

CREATE TABLE approval_requests (
  workspace_id uuid NOT NULL,
  sequence_id uuid NOT NULL,
  revision integer NOT NULL,
  user_id uuid NOT NULL,
  by text NOT NULL,
  text text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  decision text,
  decided_by text,
  decided_at timestamp with time zone,
  reason text,
  CONSTRAINT approval_requests_pkey PRIMARY KEY (workspace_id, sequence_id),
  CONSTRAINT approval_requests_decision_check CHECK (decision = ANY (ARRAY['approved'::text, 'declined'::text])),
  CONSTRAINT approval_requests_workspace_id_sequence_id_fkey FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences(workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE audit_log (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT now(),
  actor_type text NOT NULL,
  actor_id uuid NOT NULL,
  actor_name text NOT NULL,
  action text NOT NULL,
  target text NOT NULL,
  target_id uuid,
  before jsonb,
  after jsonb,
  status integer,
  ip text NOT NULL,
  session_id uuid,
  user_agent text,
  CONSTRAINT audit_log_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT audit_log_actor_type_check CHECK (actor_type = ANY (ARRAY['user'::text, 'key'::text])),
  CONSTRAINT audit_log_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

CREATE TABLE bulk_items (
  workspace_id uuid NOT NULL,
  job_id uuid NOT NULL,
  place integer NOT NULL,
  enrollment_id uuid NOT NULL,
  CONSTRAINT bulk_items_pkey PRIMARY KEY (workspace_id, job_id, place),
  CONSTRAINT bulk_items_workspace_id_job_id_fkey FOREIGN KEY (workspace_id, job_id) REFERENCES bulk_jobs(workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE bulk_jobs (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  sequence_id uuid NOT NULL,
  work jsonb NOT NULL,
  status text NOT NULL DEFAULT 'running'::text,
  total integer NOT NULL,
  place integer NOT NULL DEFAULT 0,
  counts jsonb NOT NULL DEFAULT '{}'::jsonb,
  by text,
  why text,
  error text,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  CONSTRAINT bulk_jobs_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT bulk_jobs_status_check CHECK (status = ANY (ARRAY['running'::text, 'done'::text, 'canceled'::text, 'failed'::text]))
);

CREATE TABLE comments (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  sequence_id uuid NOT NULL,
  node_id text NOT NULL,
  text text NOT NULL,
  by text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  resolved_at timestamp with time zone,
  CONSTRAINT comments_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT comments_workspace_id_sequence_id_fkey FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences(workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE conversations (
  workspace_id uuid NOT NULL,
  lead_id uuid NOT NULL,
  needs_reply boolean NOT NULL,
  last_at timestamp with time zone NOT NULL,
  last_inbound_id uuid,
  snoozed_until timestamp with time zone,
  CONSTRAINT conversations_pkey PRIMARY KEY (workspace_id, lead_id),
  CONSTRAINT conversations_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES leads(workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE drafts (
  workspace_id uuid NOT NULL,
  sequence_id uuid NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  document jsonb NOT NULL,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  saved_by text,
  CONSTRAINT drafts_pkey PRIMARY KEY (workspace_id, sequence_id),
  CONSTRAINT drafts_workspace_id_sequence_id_fkey FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences(workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE enroll_days (
  workspace_id uuid NOT NULL,
  sequence_id uuid NOT NULL,
  day date NOT NULL,
  n integer NOT NULL,
  CONSTRAINT enroll_days_pkey PRIMARY KEY (workspace_id, sequence_id, day),
  CONSTRAINT enroll_days_workspace_id_sequence_id_fkey FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences(workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE enrollments (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  sequence_id uuid NOT NULL,
  version_id uuid NOT NULL,
  lead_id uuid NOT NULL,
  due_at timestamp with time zone,
  enrolled_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  is_test boolean NOT NULL DEFAULT false,
  status text NOT NULL,
  step_id text,
  end_reason text,
  state json NOT NULL,
  error text,
  CONSTRAINT enrollments_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT enrollments_status_check CHECK (status = ANY (ARRAY['active'::text, 'paused'::text, 'ended'::text, 'failed'::text]))
);

CREATE TABLE event_keys (
  workspace_id uuid NOT NULL,
  key text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT event_keys_pkey PRIMARY KEY (workspace_id, key)
);

CREATE TABLE events (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  at timestamp with time zone NOT NULL,
  lead_id uuid,
  enrollment_id uuid,
  message_id uuid,
  step_id text,
  visit integer,
  channel text,
  human boolean,
  link text,
  outcome text,
  properties jsonb NOT NULL DEFAULT '{}'::jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT events_pkey PRIMARY KEY (workspace_id, id, created_at)
) PARTITION BY RANGE (created_at);

CREATE TABLE events_default PARTITION OF events DEFAULT;

CREATE TABLE experiments (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  sequence_id uuid NOT NULL,
  step_id text NOT NULL,
  is_split boolean NOT NULL,
  name text NOT NULL,
  metric text NOT NULL,
  window_days integer NOT NULL,
  baseline double precision NOT NULL,
  difference double precision NOT NULL,
  power double precision NOT NULL,
  alpha double precision NOT NULL,
  arms jsonb NOT NULL,
  guardrails jsonb NOT NULL,
  leads integer NOT NULL,
  version_number integer NOT NULL,
  content jsonb NOT NULL,
  started_at timestamp with time zone NOT NULL,
  started_by text,
  state text NOT NULL DEFAULT 'running'::text,
  decision jsonb,
  ended_at timestamp with time zone,
  ended_by text,
  why text,
  applied_arm text,
  applied_at timestamp with time zone,
  applied_by text,
  CONSTRAINT experiments_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT experiments_state_check CHECK (state = ANY (ARRAY['running'::text, 'better'::text, 'no-difference'::text, 'guardrail'::text, 'invalid'::text, 'changed'::text, 'stopped'::text])),
  CONSTRAINT experiments_workspace_id_sequence_id_fkey FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences(workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE flow_counts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  sequence_id uuid NOT NULL,
  step_id text NOT NULL,
  what text NOT NULL,
  n bigint NOT NULL,
  CONSTRAINT flow_counts_pkey PRIMARY KEY (workspace_id, id)
);

CREATE TABLE idempotency_keys (
  workspace_id uuid NOT NULL,
  key_hash bytea NOT NULL,
  request_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  answer bytea,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (workspace_id, key_hash),
  CONSTRAINT idempotency_keys_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

CREATE TABLE inbound_messages (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  mailbox_id uuid,
  channel text NOT NULL,
  kind text NOT NULL,
  lead_id uuid,
  message_id uuid,
  enrollment_id uuid,
  from_address text,
  from_name text,
  subject text NOT NULL,
  body_text text NOT NULL,
  quoted_text text NOT NULL,
  body_html text,
  internet_id text,
  reference_ids jsonb NOT NULL DEFAULT '[]'::jsonb,
  parts jsonb NOT NULL DEFAULT '[]'::jsonb,
  details jsonb NOT NULL DEFAULT '{}'::jsonb,
  source bytea,
  received_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ignored_at timestamp with time zone,
  decided_by text,
  CONSTRAINT inbound_messages_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT inbound_messages_kind_check CHECK (kind = ANY (ARRAY['human'::text, 'opt-out'::text, 'automatic'::text, 'out-of-office'::text, 'bounce'::text, 'complaint'::text])),
  CONSTRAINT inbound_messages_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CONSTRAINT inbound_messages_workspace_id_key_key UNIQUE (workspace_id, key)
);

CREATE TABLE invitations (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  email text NOT NULL,
  role text NOT NULL,
  token_hash bytea NOT NULL,
  invited_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  sent_at timestamp with time zone,
  send_error text,
  expires_at timestamp with time zone NOT NULL,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT invitations_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT invitations_email_check CHECK (email = lower(email)),
  CONSTRAINT invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES users(id) ON DELETE SET NULL,
  CONSTRAINT invitations_role_check CHECK (role = ANY (ARRAY['viewer'::text, 'rep'::text, 'marketer'::text, 'revops'::text, 'admin'::text])),
  CONSTRAINT invitations_token_hash_key UNIQUE (token_hash),
  CONSTRAINT invitations_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

CREATE TABLE lead_mailboxes (
  workspace_id uuid NOT NULL,
  lead_id uuid NOT NULL,
  mailbox_id uuid NOT NULL,
  assigned_at timestamp with time zone NOT NULL,
  CONSTRAINT lead_mailboxes_pkey PRIMARY KEY (workspace_id, lead_id),
  CONSTRAINT lead_mailboxes_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

CREATE TABLE leads (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  email text,
  phone text,
  linkedin text,
  first_name text,
  last_name text,
  company text,
  time_zone text,
  tier text,
  source text,
  stage text,
  tags text[] NOT NULL DEFAULT '{}'::text[],
  fields jsonb NOT NULL DEFAULT '{}'::jsonb,
  consent_email boolean NOT NULL DEFAULT true,
  consent_sms boolean NOT NULL DEFAULT false,
  consent_call boolean NOT NULL DEFAULT true,
  owner jsonb,
  is_test boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT leads_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT leads_tier_check CHECK (tier = ANY (ARRAY['hot'::text, 'warm'::text, 'cold'::text, 'dead'::text])),
  CONSTRAINT leads_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id)
);

CREATE TABLE mailbox_log (
  id uuid NOT NULL,
  address text NOT NULL,
  at timestamp with time zone NOT NULL,
  what text NOT NULL,
  cause text,
  error text,
  by text,
  why text,
  CONSTRAINT mailbox_log_pkey PRIMARY KEY (id),
  CONSTRAINT mailbox_log_what_check CHECK (what = ANY (ARRAY['paused'::text, 'resume-asked'::text, 'resumed'::text]))
);

CREATE TABLE mailbox_paces (
  workspace_id uuid NOT NULL,
  mailbox_id uuid NOT NULL,
  free_at timestamp with time zone NOT NULL,
  booked_until timestamp with time zone NOT NULL,
  CONSTRAINT mailbox_paces_pkey PRIMARY KEY (workspace_id, mailbox_id),
  CONSTRAINT mailbox_paces_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailboxes(workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE mailbox_pauses (
  address text NOT NULL,
  cause text,
  error text,
  since timestamp with time zone,
  probes integer NOT NULL DEFAULT 0,
  probe_at timestamp with time zone,
  probe_by text,
  accepted_at timestamp with time zone,
  CONSTRAINT mailbox_pauses_pkey PRIMARY KEY (address),
  CONSTRAINT mailbox_pauses_check CHECK ((cause IS NULL) = (since IS NULL)),
  CONSTRAINT mailbox_pauses_check1 CHECK ((cause IS NULL) = (probe_at IS NULL))
);

CREATE TABLE mailbox_reads (
  workspace_id uuid NOT NULL,
  mailbox_id uuid NOT NULL,
  uid_validity bigint,
  last_uid bigint NOT NULL DEFAULT 0,
  since timestamp with time zone,
  read_at timestamp with time zone,
  error text,
  reader uuid,
  reader_until timestamp with time zone,
  CONSTRAINT mailbox_reads_pkey PRIMARY KEY (workspace_id, mailbox_id),
  CONSTRAINT mailbox_reads_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailboxes(workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE mailbox_slots (
  address text NOT NULL,
  hour timestamp with time zone NOT NULL,
  used integer NOT NULL DEFAULT 0,
  booked integer NOT NULL DEFAULT 0,
  CONSTRAINT mailbox_slots_pkey PRIMARY KEY (address, hour)
);

CREATE TABLE mailboxes (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  owner_id uuid,
  address text NOT NULL,
  name text,
  reply_to text,
  signature text,
  provider text NOT NULL,
  auth text NOT NULL,
  smtp jsonb NOT NULL,
  imap jsonb,
  smtp_secret text,
  imap_secret text,
  oauth_secret text,
  status text NOT NULL DEFAULT 'active'::text,
  reason text,
  status_since timestamp with time zone NOT NULL DEFAULT now(),
  per_hour integer,
  per_day integer,
  gap_seconds integer NOT NULL DEFAULT 0,
  jitter_seconds integer NOT NULL DEFAULT 0,
  warmup_start integer,
  warmup_step integer,
  warmup_from timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT mailboxes_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT mailboxes_auth_check CHECK (auth = ANY (ARRAY['password'::text, 'oauth'::text])),
  CONSTRAINT mailboxes_check CHECK ((warmup_start IS NULL) = (warmup_from IS NULL) AND (warmup_start IS NULL) = (warmup_step IS NULL)),
  CONSTRAINT mailboxes_check1 CHECK (auth = 'password'::text OR oauth_secret IS NOT NULL OR status = 'disconnected'::text),
  CONSTRAINT mailboxes_gap_seconds_check CHECK (gap_seconds >= 0),
  CONSTRAINT mailboxes_jitter_seconds_check CHECK (jitter_seconds >= 0),
  CONSTRAINT mailboxes_per_day_check CHECK (per_day > 0),
  CONSTRAINT mailboxes_per_hour_check CHECK (per_hour > 0),
  CONSTRAINT mailboxes_status_check CHECK (status = ANY (ARRAY['active'::text, 'paused'::text, 'disconnected'::text])),
  CONSTRAINT mailboxes_warmup_start_check CHECK (warmup_start > 0),
  CONSTRAINT mailboxes_warmup_step_check CHECK (warmup_step > 0),
  CONSTRAINT mailboxes_workspace_id_address_key UNIQUE (workspace_id, address),
  CONSTRAINT mailboxes_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

CREATE TABLE members (
  workspace_id uuid NOT NULL,
  user_id uuid NOT NULL,
  role text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  deactivated_at timestamp with time zone,
  CONSTRAINT members_pkey PRIMARY KEY (workspace_id, user_id),
  CONSTRAINT members_role_check CHECK (role = ANY (ARRAY['viewer'::text, 'rep'::text, 'marketer'::text, 'revops'::text, 'admin'::text])),
  CONSTRAINT members_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE,
  CONSTRAINT members_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

CREATE TABLE messages (
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
  status text NOT NULL DEFAULT 'queued'::text,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamp with time zone NOT NULL,
  claimed_by text,
  claimed_at timestamp with time zone,
  submitted_at timestamp with time zone,
  cancel_requested boolean NOT NULL DEFAULT false,
  sent_at timestamp with time zone,
  is_test boolean NOT NULL DEFAULT false,
  to_address text,
  subject text,
  body_text text,
  body_html text,
  headers jsonb,
  provider_id text,
  error text,
  created_at timestamp with time zone NOT NULL,
  manual boolean NOT NULL DEFAULT false,
  cause text,
  doubt text,
  refused_at timestamp with time zone,
  parked boolean NOT NULL DEFAULT false,
  refused_alone integer NOT NULL DEFAULT 0,
  resends integer NOT NULL DEFAULT 0,
  soft_bounces integer NOT NULL DEFAULT 0,
  mailbox_id uuid,
  CONSTRAINT messages_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT messages_status_check CHECK (status = ANY (ARRAY['queued'::text, 'claimed'::text, 'sent'::text, 'failed'::text, 'unconfirmed'::text, 'canceled'::text])),
  CONSTRAINT messages_workspace_id_enrollment_id_step_id_visit_key UNIQUE (workspace_id, enrollment_id, step_id, visit)
);

CREATE TABLE notification_settings (
  workspace_id uuid NOT NULL,
  user_id uuid NOT NULL,
  kinds jsonb NOT NULL DEFAULT '{}'::jsonb,
  digest_hour integer,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT notification_settings_pkey PRIMARY KEY (workspace_id, user_id),
  CONSTRAINT notification_settings_digest_hour_check CHECK (digest_hour >= 0 AND digest_hour <= 23),
  CONSTRAINT notification_settings_workspace_id_user_id_fkey FOREIGN KEY (workspace_id, user_id) REFERENCES members(workspace_id, user_id) ON DELETE CASCADE
);

CREATE TABLE notifications (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  kind text NOT NULL,
  fact text NOT NULL,
  data jsonb NOT NULL,
  in_app boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  mail_at timestamp with time zone,
  mail_attempts integer NOT NULL DEFAULT 0,
  mail_submitted_at timestamp with time zone,
  mailed_at timestamp with time zone,
  mail_error text,
  CONSTRAINT notifications_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT notifications_workspace_id_user_id_fkey FOREIGN KEY (workspace_id, user_id) REFERENCES members(workspace_id, user_id) ON DELETE CASCADE
);

CREATE TABLE owner_links (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT owner_links_pkey PRIMARY KEY (id),
  CONSTRAINT owner_links_token_hash_key UNIQUE (token_hash)
);

CREATE TABLE passkeys (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text,
  public_key text NOT NULL,
  credential_id text NOT NULL,
  counter bigint NOT NULL,
  device_type text NOT NULL,
  backed_up boolean NOT NULL,
  transports text,
  aaguid text,
  created_at timestamp with time zone DEFAULT now(),
  CONSTRAINT passkeys_pkey PRIMARY KEY (id),
  CONSTRAINT passkeys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE TABLE presence (
  workspace_id uuid NOT NULL,
  sequence_id uuid NOT NULL,
  tab text NOT NULL,
  name text,
  seen_at timestamp with time zone NOT NULL,
  CONSTRAINT presence_pkey PRIMARY KEY (workspace_id, sequence_id, tab),
  CONSTRAINT presence_workspace_id_sequence_id_fkey FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences(workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE rewrites (
  workspace_id uuid NOT NULL,
  enrollment_id uuid NOT NULL,
  step_id text NOT NULL,
  visit integer NOT NULL,
  content jsonb NOT NULL DEFAULT '{}'::jsonb,
  by text,
  created_at timestamp with time zone NOT NULL,
  first_line text,
  CONSTRAINT rewrites_pkey PRIMARY KEY (workspace_id, enrollment_id, step_id, visit)
);

CREATE TABLE sandbox_messages (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  message_id uuid,
  channel text NOT NULL,
  sender text NOT NULL,
  recipient text NOT NULL,
  subject text,
  text text NOT NULL,
  html text,
  headers jsonb NOT NULL DEFAULT '{}'::jsonb,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT sandbox_messages_pkey PRIMARY KEY (workspace_id, id)
);

CREATE TABLE secrets (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  value text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT secrets_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT secrets_workspace_id_name_key UNIQUE (workspace_id, name)
);

CREATE TABLE sequences (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  status text NOT NULL DEFAULT 'draft'::text,
  published_version integer,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  reenroll text NOT NULL DEFAULT 'always'::text,
  reenroll_days integer,
  exclusive_group text,
  priority integer NOT NULL DEFAULT 0,
  enrolls_per_day integer,
  CONSTRAINT sequences_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT sequences_enrolls_per_day_check CHECK (enrolls_per_day > 0),
  CONSTRAINT sequences_reenroll_check CHECK (reenroll = ANY (ARRAY['always'::text, 'after-days'::text, 'never'::text])),
  CONSTRAINT sequences_reenroll_days CHECK ((reenroll = 'after-days'::text) = (reenroll_days IS NOT NULL)),
  CONSTRAINT sequences_reenroll_days_check CHECK (reenroll_days > 0),
  CONSTRAINT sequences_status_check CHECK (status = ANY (ARRAY['draft'::text, 'active'::text, 'paused'::text, 'closing'::text, 'archived'::text])),
  CONSTRAINT sequences_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id)
);

CREATE TABLE sessions (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  token text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE TABLE suppressions (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  channel text NOT NULL,
  address text NOT NULL,
  reason text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  source text NOT NULL DEFAULT 'report'::text,
  lead_id uuid,
  message_id uuid,
  by text,
  why text,
  took_consent boolean NOT NULL DEFAULT false,
  lifted_at timestamp with time zone,
  lifted_by text,
  lifted_why text,
  CONSTRAINT suppressions_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT suppressions_source_check CHECK (source = ANY (ARRAY['reply'::text, 'message'::text, 'report'::text, 'import'::text, 'person'::text]))
);

CREATE TABLE tasks (
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
  status text NOT NULL DEFAULT 'open'::text,
  due_at timestamp with time zone NOT NULL,
  outcome text,
  note text,
  is_test boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL,
  completed_at timestamp with time zone,
  purpose text NOT NULL DEFAULT 'touch'::text,
  CONSTRAINT tasks_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT tasks_purpose_check CHECK (purpose = ANY (ARRAY['touch'::text, 'first-line'::text])),
  CONSTRAINT tasks_status_check CHECK (status = ANY (ARRAY['open'::text, 'done'::text, 'canceled'::text])),
  CONSTRAINT tasks_workspace_id_enrollment_id_step_id_visit_purpose_key UNIQUE (workspace_id, enrollment_id, step_id, visit, purpose)
);

CREATE TABLE throttles (
  key bytea NOT NULL,
  attempts integer NOT NULL,
  resets_at timestamp with time zone NOT NULL,
  CONSTRAINT throttles_pkey PRIMARY KEY (key)
);

CREATE TABLE timeline (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  enrollment_id uuid NOT NULL,
  lead_id uuid NOT NULL,
  sequence_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  entries json NOT NULL,
  by text,
  why text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT timeline_pkey PRIMARY KEY (workspace_id, enrollment_id, id, created_at)
) PARTITION BY RANGE (created_at);

CREATE TABLE timeline_default PARTITION OF timeline DEFAULT;

CREATE TABLE two_factors (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean NOT NULL DEFAULT true,
  failed_verification_count integer NOT NULL DEFAULT 0,
  locked_until timestamp with time zone,
  CONSTRAINT two_factors_pkey PRIMARY KEY (id),
  CONSTRAINT two_factors_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE TABLE users (
  id uuid NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  two_factor_enabled boolean NOT NULL DEFAULT false,
  last_workspace_id uuid,
  time_zone text,
  signature text,
  working_hours jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT users_pkey PRIMARY KEY (id),
  CONSTRAINT users_email_check CHECK (email = lower(email)),
  CONSTRAINT users_last_workspace_id_fkey FOREIGN KEY (last_workspace_id) REFERENCES workspaces(id) ON DELETE SET NULL
);

CREATE TABLE verifications (
  id uuid NOT NULL,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT verifications_pkey PRIMARY KEY (id)
);

CREATE TABLE versions (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  sequence_id uuid NOT NULL,
  number integer NOT NULL,
  document jsonb NOT NULL,
  ir jsonb NOT NULL,
  ir_hash text NOT NULL,
  note text,
  published_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT versions_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT versions_workspace_id_sequence_id_fkey FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences(workspace_id, id) ON DELETE CASCADE,
  CONSTRAINT versions_workspace_id_sequence_id_number_key UNIQUE (workspace_id, sequence_id, number)
);

CREATE TABLE worker_processes (
  id uuid NOT NULL,
  lock_key bigint NOT NULL,
  started_at timestamp with time zone NOT NULL,
  heartbeat_at timestamp with time zone NOT NULL,
  version text NOT NULL,
  stats jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT worker_processes_pkey PRIMARY KEY (id),
  CONSTRAINT worker_processes_lock_key_key UNIQUE (lock_key)
);

CREATE TABLE workspaces (
  id uuid NOT NULL,
  name text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  hour_cycle text,
  first_weekday text,
  time_zone text,
  sender_name text,
  reply_to text,
  postal_address text,
  history_months integer,
  message_months integer,
  needs_approval boolean NOT NULL DEFAULT false,
  message_texts_kept_after uuid,
  CONSTRAINT workspaces_pkey PRIMARY KEY (id),
  CONSTRAINT workspaces_first_weekday_check CHECK (first_weekday = ANY (ARRAY['monday'::text, 'saturday'::text, 'sunday'::text])),
  CONSTRAINT workspaces_history_months_check CHECK (history_months >= 3 AND history_months <= 120),
  CONSTRAINT workspaces_hour_cycle_check CHECK (hour_cycle = ANY (ARRAY['12'::text, '24'::text])),
  CONSTRAINT workspaces_message_months_check CHECK (message_months >= 1 AND message_months <= 120)
);

CREATE VIEW timeline_lines WITH (security_invoker=true) AS
 SELECT t.workspace_id,
    OVERLAY(t.id::text PLACING lpad(to_hex(line.place), 4, '0'::text) FROM 33)::uuid AS id,
    t.enrollment_id,
    t.lead_id,
    t.sequence_id,
    t.at,
    line.entry,
    t.by,
    t.why,
    t.created_at
   FROM timeline t
     CROSS JOIN LATERAL json_array_elements(t.entries) WITH ORDINALITY line(entry, place);

CREATE INDEX accounts_by_user ON accounts USING btree (user_id);

CREATE UNIQUE INDEX accounts_provider ON accounts USING btree (provider_id, account_id);

CREATE INDEX alerts_by_lead ON alerts USING btree (workspace_id, lead_id);

CREATE INDEX alerts_to_mail ON alerts USING btree (created_at) WHERE mailed_at IS NULL;

CREATE INDEX alerts_unread ON alerts USING btree (workspace_id, created_at) WHERE read_at IS NULL;

CREATE INDEX audit_log_by_action ON audit_log USING btree (workspace_id, action, id);

CREATE INDEX audit_log_by_actor ON audit_log USING btree (workspace_id, actor_id, id);

CREATE INDEX audit_log_by_target ON audit_log USING btree (workspace_id, target_id, id) WHERE target_id IS NOT NULL;

CREATE INDEX bulk_jobs_by_sequence ON bulk_jobs USING btree (workspace_id, sequence_id, id);

CREATE INDEX bulk_jobs_running ON bulk_jobs USING btree (id) WHERE status = 'running'::text;

CREATE INDEX comments_of_sequence ON comments USING btree (workspace_id, sequence_id);

CREATE INDEX conversations_by_time ON conversations USING btree (workspace_id, last_at, lead_id);

CREATE INDEX enrollments_by_lead ON enrollments USING btree (workspace_id, lead_id);

CREATE INDEX enrollments_due ON enrollments USING btree (sequence_id, due_at) WHERE due_at IS NOT NULL;

CREATE INDEX enrollments_failed ON enrollments USING btree (workspace_id, sequence_id) WHERE status = 'failed'::text;

CREATE UNIQUE INDEX enrollments_running ON enrollments USING btree (workspace_id, sequence_id, lead_id) WHERE status = ANY (ARRAY['active'::text, 'paused'::text]);

CREATE INDEX event_keys_by_age ON event_keys USING btree (created_at);

CREATE INDEX events_by_lead ON ONLY events USING btree (workspace_id, lead_id, at) WHERE lead_id IS NOT NULL;

CREATE INDEX events_by_name ON ONLY events USING btree (workspace_id, name, id) WHERE name <> ALL (ARRAY['delivered'::text, 'opened'::text, 'clicked'::text, 'page-viewed'::text]);

CREATE UNIQUE INDEX experiments_running ON experiments USING btree (workspace_id, sequence_id, step_id) WHERE state = 'running'::text;

CREATE INDEX flow_counts_by_sequence ON flow_counts USING btree (workspace_id, sequence_id, step_id, what) INCLUDE (n);

CREATE INDEX idempotency_keys_age ON idempotency_keys USING btree (workspace_id, created_at);

CREATE INDEX inbound_messages_by_lead ON inbound_messages USING btree (workspace_id, lead_id, received_at) WHERE lead_id IS NOT NULL;

CREATE INDEX inbound_messages_unmatched ON inbound_messages USING btree (workspace_id, received_at, id) WHERE lead_id IS NULL AND ignored_at IS NULL;

CREATE UNIQUE INDEX invitations_open ON invitations USING btree (workspace_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL;

CREATE INDEX lead_mailboxes_by_mailbox ON lead_mailboxes USING btree (workspace_id, mailbox_id);

CREATE INDEX leads_by_company ON leads USING btree (workspace_id, folded(company)) WHERE btrim(company) <> ''::text;

CREATE UNIQUE INDEX leads_by_email ON leads USING btree (workspace_id, lower(email));

CREATE INDEX leads_by_linkedin ON leads USING btree (workspace_id, linkedin) WHERE linkedin IS NOT NULL;

CREATE INDEX leads_by_owner ON leads USING btree (workspace_id, (owner ->> 'id'::text), id) WHERE (owner ->> 'email'::text) IS NOT NULL;

CREATE INDEX leads_by_phone ON leads USING btree (workspace_id, phone) WHERE phone IS NOT NULL;

CREATE INDEX mailbox_log_by_address ON mailbox_log USING btree (address, at);

CREATE INDEX members_by_user ON members USING btree (user_id, workspace_id) INCLUDE (role, created_at) WHERE deactivated_at IS NULL;

CREATE INDEX messages_by_mailbox ON messages USING btree (workspace_id, mailbox_id, submitted_at) WHERE mailbox_id IS NOT NULL;

CREATE INDEX messages_by_provider_id ON messages USING btree (workspace_id, provider_id) WHERE provider_id IS NOT NULL;

CREATE INDEX messages_by_sequence ON messages USING btree (workspace_id, sequence_id, id);

CREATE INDEX messages_claimed ON messages USING btree (claimed_by) WHERE status = 'claimed'::text;

CREATE INDEX messages_not_sent ON messages USING btree (workspace_id, status, id) WHERE status = ANY (ARRAY['failed'::text, 'canceled'::text]);

CREATE INDEX messages_parked ON messages USING btree (mailbox_id, refused_at NULLS FIRST, next_attempt_at) WHERE status = 'queued'::text AND parked;

CREATE INDEX messages_to_send ON messages USING btree (sequence_id, next_attempt_at) WHERE status = 'queued'::text AND NOT parked;

CREATE INDEX messages_unconfirmed ON messages USING btree (workspace_id) WHERE status = 'unconfirmed'::text;

CREATE UNIQUE INDEX notifications_fact ON notifications USING btree (workspace_id, user_id, fact);

CREATE INDEX notifications_of_user ON notifications USING btree (workspace_id, user_id, id) WHERE in_app;

CREATE INDEX notifications_to_mail ON notifications USING btree (mail_at) WHERE mail_at IS NOT NULL;

CREATE INDEX notifications_unread ON notifications USING btree (workspace_id, user_id, id) WHERE in_app AND read_at IS NULL;

CREATE INDEX passkeys_by_user ON passkeys USING btree (user_id);

CREATE UNIQUE INDEX passkeys_credential ON passkeys USING btree (credential_id);

CREATE INDEX sandbox_messages_by_age ON sandbox_messages USING btree (workspace_id, received_at);

CREATE INDEX sequences_by_update ON sequences USING btree (workspace_id, updated_at);

CREATE INDEX sequences_exclusive ON sequences USING btree (workspace_id, exclusive_group) WHERE exclusive_group IS NOT NULL;

CREATE INDEX sessions_by_user ON sessions USING btree (user_id);

CREATE UNIQUE INDEX sessions_token ON sessions USING btree (token);

CREATE INDEX suppressions_by_address ON suppressions USING btree (workspace_id, address);

CREATE INDEX suppressions_hashed ON suppressions USING btree (workspace_id, address) WHERE address ~~ 'sha256:%'::text;

CREATE UNIQUE INDEX suppressions_in_force ON suppressions USING btree (workspace_id, channel, address) WHERE lifted_at IS NULL;

CREATE INDEX tasks_by_lead ON tasks USING btree (workspace_id, lead_id);

CREATE INDEX tasks_open ON tasks USING btree (workspace_id, due_at) WHERE status = 'open'::text;

CREATE INDEX throttles_reset ON throttles USING btree (resets_at);

CREATE UNIQUE INDEX two_factors_by_user ON two_factors USING btree (user_id);

CREATE UNIQUE INDEX users_email ON users USING btree (email);

CREATE INDEX verifications_identifier ON verifications USING btree (identifier);

CREATE INDEX versions_ending_with_colleagues ON versions USING btree (workspace_id, id) WHERE ((ir -> 'settings'::text) -> 'exitConditions'::text) @> '[{"name": "colleague-replied"}]'::jsonb;

CREATE OR REPLACE FUNCTION current_workspace()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('touchline.workspace_id'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION ensure_month_partitions(parent text, months_ahead integer)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
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
  END $function$;

CREATE OR REPLACE FUNCTION folded(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN lower(upper((NORMALIZE(btrim(name), NFC) COLLATE "und-x-icu")));

CREATE OR REPLACE FUNCTION leads_of_company(workspace uuid, name text, at_most integer)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
BEGIN ATOMIC
 SELECT array_agg(bearers.id) AS array_agg
    FROM ( SELECT l.id
            FROM leads l
           WHERE ((l.workspace_id = leads_of_company.workspace) AND (leads_of_company.workspace = COALESCE(current_workspace(), leads_of_company.workspace)) AND (folded(l.company) = leads_of_company.name) AND (btrim(l.company) <> ''::text))
          LIMIT leads_of_company.at_most) bearers;
END;

CREATE OR REPLACE FUNCTION leads_with_email(workspace uuid, addresses text[])
 RETURNS TABLE(id uuid, address text)
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER ROWS 10
BEGIN ATOMIC
 SELECT l.id,
     lower(l.email) AS lower
    FROM leads l
   WHERE ((l.workspace_id = leads_with_email.workspace) AND (leads_with_email.workspace = COALESCE(current_workspace(), leads_with_email.workspace)) AND (lower(l.email) = ANY (leads_with_email.addresses)));
END;

CREATE OR REPLACE FUNCTION owner_with_id(workspace uuid, owner_id text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
BEGIN ATOMIC
 SELECT l.owner
    FROM leads l
   WHERE ((l.workspace_id = owner_with_id.workspace) AND (owner_with_id.workspace = COALESCE(current_workspace(), owner_with_id.workspace)) AND ((l.owner ->> 'id'::text) = owner_with_id.owner_id) AND ((l.owner ->> 'email'::text) IS NOT NULL))
   ORDER BY l.id DESC
  LIMIT 1;
END;

CREATE OR REPLACE FUNCTION restore_hashed_suppressions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
    END $function$;

CREATE OR REPLACE FUNCTION suppression_hash(workspace uuid, address text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ('sha256:'::text || encode(sha256(convert_to((((workspace)::text || ':'::text) || address), 'UTF8'::name)), 'hex'::text));

CREATE POLICY workspace ON alerts TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON api_keys TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON approval_requests TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON audit_log TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON bulk_items TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON bulk_jobs TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON comments TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON conversations TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON drafts TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON enroll_days TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON enrollments TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON event_keys TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON events TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON experiments TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON flow_counts TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON idempotency_keys TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON inbound_messages TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON invitations TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON lead_mailboxes TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON leads TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON mailbox_paces TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON mailbox_reads TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON mailboxes TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON members TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON messages TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON notification_settings TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON notifications TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON presence TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON rewrites TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON sandbox_messages TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON secrets TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON sequences TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON suppressions TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON tasks TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON timeline TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON versions TO touchline_workspace USING (workspace_id = current_workspace());

CREATE POLICY workspace ON workspaces TO touchline_workspace USING (id = current_workspace());
