import { type Country, createIdentities, readLinkedin, readPhone } from '@touchline/leads';
import { CONSENTS } from '@touchline/sequence';
import type { leadImportRoutes } from '../contract/lead-imports.ts';
import { newLeadSchema, tierSchema } from '../contract/leads.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { type FieldError, fieldErrors } from '../http/field-errors.ts';
import { importLeads } from '../queries/import-leads.ts';
import type { LeadInput } from '../queries/lead-columns.ts';
import { readZone } from './read-zone.ts';
import { zoneErrors } from './zone-errors.ts';

export function leadImportHandlers({ engine: { db } }: ApiDeps): Handlers<typeof leadImportRoutes> {
  return {
    importLeads: async (c) => {
      const { rows, country, existing, dryRun } = c.req.valid('json');
      const { fit, refused, refusedValues } = sorted(rows, country as Country | null);
      const outcome = await importLeads(db, { workspaceId: c.var.workspaceId, leads: fit.map(({ lead }) => lead), existing, dryRun });
      const leadIds: (string | null)[] = rows.map(() => null);
      for (const [index, { row }] of fit.entries()) leadIds[row] = outcome.leadIds[index] ?? null;
      for (const [index, before] of outcome.repeated) {
        const { row, lead } = fit[index]!;
        refused.push({ row, errors: [{ path: firstAddress(lead), message: `Row ${fit[before]!.row} is the same lead.` }] });
      }
      for (const [index, email] of outcome.otherEmails) {
        const message = `The lead with this profile has the address ${email}. It stays.`;
        refusedValues.push({ row: fit[index]!.row, path: 'email', message });
      }
      const { created, updated, kept } = outcome;
      const byRow = (a: { readonly row: number }, b: { readonly row: number }): number => a.row - b.row;
      return c.json({ created, updated, kept, refused: refused.sort(byRow), refusedValues: refusedValues.sort(byRow), leadIds }, 200);
    },
  };
}

interface RefusedValue extends FieldError {
  readonly row: number;
}

/** The rows that can be leads, and the others with their reasons. */
function sorted(rows: readonly Readonly<Record<string, unknown>>[], country: Country | null) {
  const fit: { readonly row: number; readonly lead: LeadInput }[] = [];
  const refused: { readonly row: number; readonly errors: FieldError[] }[] = [];
  const refusedValues: RefusedValue[] = [];
  const identities = createIdentities();
  for (const [row, input] of rows.entries()) {
    const { value, errors: unread } = withoutUnreadable(input, country);
    const { data: lead, error } = newLeadSchema.safeParse(value);
    const errors = lead === undefined ? [...unread, ...fieldErrors(error?.issues ?? [])] : zoneErrors(lead);
    // A row that is refused is not the first one of its lead.
    const before = lead === undefined || errors.length > 0 ? null : identities.claim(lead, row);
    if (before !== null && lead !== undefined) errors.push({ path: firstAddress(lead), message: `Row ${before} is the same lead.` });
    if (lead === undefined || errors.length > 0) {
      refused.push({ row, errors });
      continue;
    }
    refusedValues.push(...unread.map((one) => ({ row, ...one })));
    fit.push({ row, lead });
  }
  return { fit, refused, refusedValues };
}

/** A number, profile, time zone, tier or consent that cannot be read does not cost the row: it is left out. */
function withoutUnreadable(input: Readonly<Record<string, unknown>>, country: Country | null) {
  const value: Record<string, unknown> = { ...input };
  const errors: FieldError[] = [];
  const { phone, linkedin, timeZone, tier, consent } = input;
  if (typeof consent === 'object' && consent !== null && !Array.isArray(consent)) {
    const unread = CONSENTS.filter((channel) => typeof (consent as Record<string, unknown>)[channel] === 'string');
    value['consent'] = Object.fromEntries(Object.entries(consent).filter(([name]) => !unread.some((one) => one === name)));
    errors.push(...unread.map((channel) => ({ path: `consent.${channel}`, message: 'Must be true or false.' })));
  }
  if (typeof phone === 'string') {
    const reading = readPhone(phone, country);
    if (reading.ok) value['phone'] = reading.number;
    else if (!/^\+[1-9]\d{6,14}$/.test(phone.trim())) {
      delete value['phone'];
      errors.push({ path: 'phone', message: reading.message });
    }
  }
  if (typeof linkedin === 'string' && readLinkedin(linkedin) === null) {
    delete value['linkedin'];
    errors.push({ path: 'linkedin', message: 'Invalid URL.' });
  }
  if (typeof timeZone === 'string') {
    const zone = readZone(timeZone);
    if (zone !== null) value['timeZone'] = zone;
    else {
      delete value['timeZone'];
      errors.push({ path: 'timeZone', message: `“${timeZone.slice(0, 100)}” is not a time zone such as Europe/Berlin.` });
    }
  }
  if (typeof tier === 'string' && !tierSchema.safeParse(tier).success) {
    delete value['tier'];
    errors.push({ path: 'tier', message: `“${tier.slice(0, 100)}” is not a tier. Tiers are hot, warm, cold and dead.` });
  }
  return { value, errors };
}

function firstAddress({ email, phone }: LeadInput): string {
  if (email) return 'email';
  return phone ? 'phone' : 'linkedin';
}
