import type { Generated } from 'kysely';
import type { JsonColumn, Nullable, NullableJson, NullableTimestamp, Timestamp } from './columns.ts';

export interface ExperimentTable {
  workspace_id: string;
  id: string;
  sequence_id: string;
  /** The touch, or the path split. */
  step_id: string;
  is_split: boolean;
  name: string;
  metric: string;
  /** Days after the touch in which a reaction counts. */
  window_days: number;
  /** Shares between 0 and 1. */
  baseline: number;
  difference: number;
  power: number;
  alpha: number;
  /** The control first. */
  arms: JsonColumn<{ readonly id: string; readonly weight: number }[]>;
  /** Difference in harm, in shares, that stops the experiment. */
  guardrails: JsonColumn<Record<string, number>>;
  /** Leads of all arms after which the search ends. */
  leads: number;
  /** The version that was live at the start. */
  version_number: number;
  /** What the leads of each arm got at the start, to notice a change. */
  content: JsonColumn;
  started_at: Timestamp;
  started_by: Nullable<string>;
  state: Generated<'running' | 'better' | 'no-difference' | 'guardrail' | 'invalid' | 'changed' | 'stopped'>;
  /** The verdict with its figures. */
  decision: NullableJson;
  ended_at: NullableTimestamp;
  ended_by: Nullable<string>;
  why: Nullable<string>;
  applied_arm: Nullable<string>;
  applied_at: NullableTimestamp;
  applied_by: Nullable<string>;
}
