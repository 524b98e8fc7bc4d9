import type { ColumnType } from 'kysely';
import type { DefaultTimestamp, Nullable, NullableJson, NullableTimestamp, Timestamp } from './columns.ts';

type DefaultBoolean = ColumnType<boolean, boolean | undefined, boolean>;
type MemberRole = 'viewer' | 'rep' | 'marketer' | 'revops' | 'admin';

export interface UserTable {
  id: string;
  name: string;
  email: string;
  email_verified: DefaultBoolean;
  image: Nullable<string>;
  two_factor_enabled: DefaultBoolean;
  last_workspace_id: Nullable<string>;
  time_zone: Nullable<string>;
  signature: Nullable<string>;
  working_hours: NullableJson;
  created_at: DefaultTimestamp;
  updated_at: DefaultTimestamp;
}

export interface SessionTable {
  id: string;
  user_id: string;
  token: string;
  expires_at: Timestamp;
  ip_address: Nullable<string>;
  user_agent: Nullable<string>;
  created_at: DefaultTimestamp;
  updated_at: DefaultTimestamp;
}

/** What a user signs in with: a password, or an identity at a provider. */
export interface AccountTable {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  access_token: Nullable<string>;
  refresh_token: Nullable<string>;
  id_token: Nullable<string>;
  access_token_expires_at: NullableTimestamp;
  refresh_token_expires_at: NullableTimestamp;
  scope: Nullable<string>;
  password: Nullable<string>;
  created_at: DefaultTimestamp;
  updated_at: DefaultTimestamp;
}

export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Timestamp;
  created_at: DefaultTimestamp;
  updated_at: DefaultTimestamp;
}

export interface TwoFactorTable {
  id: string;
  user_id: string;
  secret: string;
  backup_codes: string;
  verified: DefaultBoolean;
  failed_verification_count: ColumnType<number, number | undefined, number>;
  locked_until: NullableTimestamp;
}

export interface PasskeyTable {
  id: string;
  user_id: string;
  name: Nullable<string>;
  public_key: string;
  credential_id: string;
  counter: ColumnType<string, number | string, number | string>;
  device_type: string;
  backed_up: boolean;
  transports: Nullable<string>;
  aaguid: Nullable<string>;
  created_at: NullableTimestamp;
}

export interface ThrottleTable {
  /** SHA-256 of what is counted. */
  key: Buffer;
  attempts: number;
  resets_at: Timestamp;
}

export interface OwnerLinkTable {
  id: string;
  token_hash: Buffer;
  created_at: DefaultTimestamp;
  expires_at: Timestamp;
  used_at: NullableTimestamp;
}

export interface MemberTable {
  workspace_id: string;
  user_id: string;
  role: MemberRole;
  created_at: DefaultTimestamp;
  deactivated_at: NullableTimestamp;
}

export interface InvitationTable {
  workspace_id: string;
  id: string;
  email: string;
  role: MemberRole;
  token_hash: Buffer;
  invited_by: Nullable<string>;
  created_at: DefaultTimestamp;
  sent_at: NullableTimestamp;
  /** Why the mail server refused the invitation. */
  send_error: Nullable<string>;
  expires_at: Timestamp;
  accepted_at: NullableTimestamp;
  revoked_at: NullableTimestamp;
}

export interface ApiKeyTable {
  workspace_id: string;
  id: string;
  name: string;
  /** The first characters of the key, to recognize it in the list. */
  prefix: string;
  hash: Buffer;
  scopes: string[];
  created_by: Nullable<string>;
  created_at: DefaultTimestamp;
  expires_at: NullableTimestamp;
  last_used_at: NullableTimestamp;
  revoked_at: NullableTimestamp;
}
