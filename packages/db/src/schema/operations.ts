import type { ColumnType, Generated } from 'kysely';
import type { DefaultJson, DefaultTimestamp, JsonColumn, Nullable, NullableTimestamp, Timestamp } from './columns.ts';

export type BulkJobStatus = 'running' | 'done' | 'canceled' | 'failed';

export interface BulkJobTable {
  workspace_id: string;
  id: string;
  sequence_id: string;
  work: JsonColumn;
  status: Generated<BulkJobStatus>;
  total: number;
  /** Number of processed items. */
  place: Generated<number>;
  /** Number of items by result. */
  counts: DefaultJson<Record<string, number>>;
  by: Nullable<string>;
  why: Nullable<string>;
  error: Nullable<string>;
  created_at: Timestamp;
  updated_at: Timestamp;
  finished_at: NullableTimestamp;
}

export interface BulkItemTable {
  workspace_id: string;
  job_id: string;
  /** From 1. */
  place: number;
  enrollment_id: string;
}

export interface SecretTable {
  workspace_id: string;
  id: string;
  name: string;
  value: string;
  created_at: DefaultTimestamp;
}

export interface WorkerProcessTable {
  id: string;
  /** Key of the session-level advisory lock that the running process holds. */
  lock_key: ColumnType<string, number | string, number | string>;
  started_at: Timestamp;
  heartbeat_at: Timestamp;
  version: string;
  /** Counts since the start, and the names of its job runners. */
  stats: DefaultJson<Record<string, number | readonly string[]>>;
}
