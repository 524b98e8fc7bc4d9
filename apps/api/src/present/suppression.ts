import { csvOf } from './csv.ts';
import type { z } from '@hono/zod-openapi';
import type { suppressionSchema } from '../contract/suppressions.ts';
import type { SuppressionRow } from '../queries/suppressions.ts';

type Suppression = z.infer<typeof suppressionSchema>;

export function presentSuppression(row: SuppressionRow): Suppression {
  return {
    id: row.id,
    channel: row.channel as Suppression['channel'],
    address: row.address,
    reason: row.reason,
    source: row.source,
    leadId: row.lead_id,
    messageId: row.message_id,
    by: row.by,
    why: row.why,
    createdAt: row.created_at.toISOString(),
    lifted: row.lifted_at === null ? null : { at: row.lifted_at.toISOString(), by: row.lifted_by, why: row.lifted_why },
  };
}

const COLUMNS = ['address', 'channel', 'reason', 'source', 'since', 'by', 'why', 'lifted', 'liftedBy', 'liftedWhy'];

/** A file that the import takes back as it is. */
export function suppressionsAsCsv(rows: readonly SuppressionRow[]): string {
  const lines = rows.map((row) => [
    row.address,
    row.channel,
    row.reason,
    row.source,
    row.created_at.toISOString(),
    row.by,
    row.why,
    row.lifted_at?.toISOString(),
    row.lifted_by,
    row.lifted_why,
  ]);
  return csvOf([COLUMNS, ...lines]);
}
