import type { Generated } from 'kysely';
import type { DefaultJson, DefaultTimestamp, Nullable, NullableJson } from './columns.ts';

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

export interface SuppressionTable {
  workspace_id: string;
  id: string;
  channel: string;
  /** Lower case for e-mail. */
  address: string;
  reason: string;
  created_at: DefaultTimestamp;
}
