import type { z } from '@hono/zod-openapi';
import type { LeadTable } from '@touchline/db';
import { leadFacts } from '@touchline/engine';
import type { Json, LeadFacts } from '@touchline/sequence';
import type { Selectable } from 'kysely';
import type { leadSchema } from '../contract/leads.ts';

type Lead = z.infer<typeof leadSchema>;

/** A stored lead as the interpreter sees it. */
export function factsOf(row: Selectable<LeadTable>): LeadFacts {
  return leadFacts({ ...row, lead_id: row.id, fields: row.fields as Record<string, Json> });
}

export function presentLead(row: Selectable<LeadTable>): Lead {
  return {
    ...factsOf(row),
    tags: row.tags,
    fields: row.fields as Lead['fields'],
    isTest: row.is_test,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
