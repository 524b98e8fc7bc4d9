import type { Generated } from 'kysely';
import type { DefaultJson, DefaultTimestamp, Nullable, NullableJson, NullableTimestamp } from './columns.ts';

export interface LeadOwner {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly timeZone: string | null;
}

export interface LeadTable {
  workspace_id: string;
  id: string;
  email: Nullable<string>;
  phone: Nullable<string>;
  linkedin: Nullable<string>;
  first_name: Nullable<string>;
  last_name: Nullable<string>;
  company: Nullable<string>;
  time_zone: Nullable<string>;
  tier: Nullable<'hot' | 'warm' | 'cold' | 'dead'>;
  source: Nullable<string>;
  stage: Nullable<string>;
  tags: Generated<string[]>;
  fields: DefaultJson<Record<string, unknown>>;
  consent_email: Generated<boolean>;
  consent_sms: Generated<boolean>;
  consent_call: Generated<boolean>;
  owner: NullableJson<LeadOwner>;
  is_test: Generated<boolean>;
  created_at: DefaultTimestamp;
  updated_at: DefaultTimestamp;
}

/**
 * `reply`: the lead asked for it in its own words. `message`: the link of a message, or its bounce. `report`: another system.
 * `import`: a file. `person`: someone of the team.
 */
export type SuppressionSource = 'reply' | 'message' | 'report' | 'import' | 'person';

export interface SuppressionTable {
  workspace_id: string;
  id: string;
  channel: string;
  /** Lower case for e-mail. */
  address: string;
  reason: string;
  source: Generated<SuppressionSource>;
  /** Whose it was, where an event said so. */
  lead_id: Nullable<string>;
  /** The message that bounced or was answered. */
  message_id: Nullable<string>;
  /** Who added it, and why, where a person did. */
  by: Nullable<string>;
  why: Nullable<string>;
  /** The lead agreed to the channel until then; lifting gives that back. */
  took_consent: Generated<boolean>;
  created_at: DefaultTimestamp;
  /** Null while it is in force. */
  lifted_at: NullableTimestamp;
  lifted_by: Nullable<string>;
  lifted_why: Nullable<string>;
}
