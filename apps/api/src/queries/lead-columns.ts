import type { z } from '@hono/zod-openapi';
import type { leadPatchSchema } from '../contract/leads.ts';

export type LeadInput = z.output<typeof leadPatchSchema>;

/** Names of the request to names of the table; fields left out stay out. */
export function leadColumns(input: LeadInput) {
  const { firstName, lastName, timeZone, isTest, fields, owner, consent, ...same } = input;
  const columns = {
    ...same,
    first_name: firstName,
    last_name: lastName,
    time_zone: timeZone,
    is_test: isTest,
    fields: fields === undefined ? undefined : JSON.stringify(fields),
    owner: owner === undefined ? undefined : owner === null ? null : JSON.stringify(owner),
    consent_email: consent?.email,
    consent_sms: consent?.sms,
    consent_call: consent?.call,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Given<typeof columns>;
}

type Given<Columns> = { [Name in keyof Columns]?: Exclude<Columns[Name], undefined> };

/** A partial change leaves other custom fields alone. Null removes a field. */
export function mergeFields(before: Readonly<Record<string, unknown>>, { fields, ...others }: LeadInput): LeadInput {
  if (fields === undefined) return others;
  const merged = Object.entries({ ...before, ...fields }).filter(([, value]) => value !== null);
  return { ...others, fields: Object.fromEntries(merged) as NonNullable<LeadInput['fields']> };
}
