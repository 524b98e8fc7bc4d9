import type { leadImportRoutes } from '../contract/lead-imports.ts';
import { newLeadSchema } from '../contract/leads.ts';
import type { ApiDeps } from '../deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { type FieldError, fieldErrors } from '../http/field-errors.ts';
import { importLeads } from '../queries/import-leads.ts';
import type { LeadInput } from '../queries/lead-columns.ts';
import { zoneErrors } from './zone-errors.ts';

export function leadImportHandlers({ engine: { db } }: ApiDeps): Handlers<typeof leadImportRoutes> {
  return {
    importLeads: async (c) => {
      const { rows, existing, dryRun } = c.req.valid('json');
      const { fit, refused } = sorted(rows);
      const outcome = await importLeads(db, { workspaceId: c.var.workspaceId, leads: fit.map(({ lead }) => lead), existing, dryRun });
      const leadIds: (string | null)[] = rows.map(() => null);
      for (const [index, { row }] of fit.entries()) leadIds[row] = outcome.leadIds[index] ?? null;
      const { created, updated, kept } = outcome;
      return c.json({ created, updated, kept, refused, leadIds }, 200);
    },
  };
}

/** The rows that can be leads, and the others with their reasons. */
function sorted(rows: readonly unknown[]) {
  const fit: { readonly row: number; readonly lead: LeadInput }[] = [];
  const refused: { readonly row: number; readonly errors: FieldError[] }[] = [];
  const seen = new Map<string, number>();
  for (const [row, input] of rows.entries()) {
    const { data: lead, error } = newLeadSchema.safeParse(input);
    const errors = lead === undefined ? fieldErrors(error?.issues ?? []) : zoneErrors(lead);
    const key = lead?.email?.toLowerCase() ?? lead?.phone;
    const before = key === undefined || key === null ? undefined : seen.get(key);
    if (before !== undefined) errors.push({ path: lead?.email ? 'email' : 'phone', message: `Row ${before} is the same lead.` });
    if (lead === undefined || errors.length > 0) {
      refused.push({ row, errors });
      continue;
    }
    if (key !== undefined && key !== null) seen.set(key, row);
    fit.push({ row, lead });
  }
  return { fit, refused };
}
