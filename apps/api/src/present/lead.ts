import type { z } from '@hono/zod-openapi';
import type { LeadTable } from '@touchline/db';
import type { Selectable } from 'kysely';
import type { leadSchema } from '../contract/leads.ts';

export function presentLead(row: Selectable<LeadTable>): z.infer<typeof leadSchema> {
  return {
    id: row.id,
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
    fields: row.fields as z.infer<typeof leadSchema>['fields'],
    consent: { email: row.consent_email, sms: row.consent_sms, call: row.consent_call },
    owner: row.owner,
    isTest: row.is_test,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
