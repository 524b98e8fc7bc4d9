import type { LeadOwner } from '@touchline/db';
import type { ConsentName, Json, LeadFacts, Tier } from '@touchline/sequence';

/** What of a lead decides about it and goes into its messages. */
export interface LeadColumns {
  readonly lead_id: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedin: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly company: string | null;
  readonly time_zone: string | null;
  readonly tier: Tier | null;
  readonly source: string | null;
  readonly stage: string | null;
  readonly tags: readonly string[];
  readonly fields: Readonly<Record<string, Json>>;
  readonly consent_email: boolean;
  readonly consent_sms: boolean;
  readonly consent_call: boolean;
  readonly owner: LeadOwner | null;
  /** See `attachHistory`. */
  readonly history?: LeadFacts['history'];
}

/** The same where the lead is joined and may be gone. */
export interface JoinedLead extends LeadColumns {
  /** Null when the lead was deleted. */
  readonly lead_found: string | null;
}

/** Columns of `JoinedLead` but for `lead_id`, from `l`. */
export const LEAD_COLUMNS = `
  l.id AS lead_found, l.email, l.phone, l.linkedin, l.first_name, l.last_name, l.company, l.time_zone, l.tier, l.source, l.stage,
  l.tags, l.fields, l.consent_email, l.consent_sms, l.consent_call, l.owner`;

export function leadConsent(row: Pick<LeadColumns, 'consent_email' | 'consent_sms' | 'consent_call'>): LeadFacts['consent'] {
  return { email: row.consent_email, sms: row.consent_sms, call: row.consent_call } satisfies Record<ConsentName, boolean>;
}

/** The lead as the interpreter sees it. */
export function leadFacts(row: LeadColumns): LeadFacts {
  return {
    id: row.lead_id,
    email: row.email,
    phone: row.phone,
    linkedin: row.linkedin,
    firstName: row.first_name,
    lastName: row.last_name,
    company: row.company,
    timeZone: row.time_zone,
    tier: row.tier,
    source: row.source,
    stage: row.stage,
    tags: row.tags,
    fields: row.fields,
    consent: leadConsent(row),
    owner: row.owner,
    ...(row.history === undefined ? {} : { history: row.history }),
  };
}
