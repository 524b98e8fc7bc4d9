import type { ColumnType, Generated } from 'kysely';
import type { DefaultJson, DefaultTimestamp, JsonColumn, Nullable, NullableTimestamp, Timestamp } from './columns.ts';

export interface NotificationTable {
  workspace_id: string;
  id: string;
  user_id: string;
  kind: string;
  /** Unique per member: the same fact again is the same notification. */
  fact: string;
  data: JsonColumn;
  /** Shown in the app; otherwise it is only mailed. */
  in_app: boolean;
  created_at: Timestamp;
  read_at: NullableTimestamp;
  /** When it is mailed, or tried again. Null: it is not mailed, or that is done. */
  mail_at: NullableTimestamp;
  mail_attempts: Generated<number>;
  /** The mail server may have it since then. */
  mail_submitted_at: NullableTimestamp;
  mailed_at: NullableTimestamp;
  mail_error: Nullable<string>;
}

export interface NotificationSettingsTable {
  workspace_id: string;
  user_id: string;
  /** By kind, only where it differs from the default. */
  kinds: DefaultJson<Record<string, { readonly inApp?: boolean; readonly mail?: boolean }>>;
  /** Hour of the daily mail in the zone of the user. Null: each notification is mailed at once. */
  digest_hour: ColumnType<number | null, number | null | undefined, number | null>;
  updated_at: DefaultTimestamp;
}
