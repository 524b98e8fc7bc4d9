import type { DefaultTimestamp, Nullable, NullableJson } from './columns.ts';

export interface AuditLogTable {
  workspace_id: string;
  id: string;
  at: DefaultTimestamp;
  actor_type: 'user' | 'key';
  actor_id: string;
  /** At the time of the change. */
  actor_name: string;
  /** Operation id of the route. */
  action: string;
  /** Path of the request. */
  target: string;
  target_id: Nullable<string>;
  before: NullableJson;
  after: NullableJson;
  /** HTTP status of the answer. Null: the process died in between, so the change may be there or not. */
  status: Nullable<number>;
  ip: string;
  session_id: Nullable<string>;
  user_agent: Nullable<string>;
}

export interface IdempotencyKeyTable {
  workspace_id: string;
  key_hash: Buffer;
  /** Of method, address and body. */
  request_hash: Buffer;
  created_at: DefaultTimestamp;
  /** Encrypted. Null: the request is still running, or its process died. */
  answer: Nullable<Buffer>;
}
