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
 * `reply`: the lead asked for it in a reply. `message`: the link of a message, or its bounce. `report`: another system.
 * `import`: a file. `person`: a member of the team.
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
  /** The lead with the address, if an event named it. */
  lead_id: Nullable<string>;
  /** The message that bounced or got the reply. */
  message_id: Nullable<string>;
  /** The person who added it, and the reason; null if no person did. */
  by: Nullable<string>;
  why: Nullable<string>;
  /** The lead had consented to the channel before; lifting restores the consent. */
  took_consent: Generated<boolean>;
  created_at: DefaultTimestamp;
  /** Null while it is active. */
  lifted_at: NullableTimestamp;
  lifted_by: Nullable<string>;
  lifted_why: Nullable<string>;
}
