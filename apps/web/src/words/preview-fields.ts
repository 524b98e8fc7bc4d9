import type { Lead } from '../api/types.ts';
import { EXAMPLE_FIELDS, type PreviewFields } from './fill-in.ts';

/** The merge fields of a lead, as texts. What the lead lacks is empty, so that fallbacks show. */
export function previewFields(lead: Lead): PreviewFields {
  const custom = Object.entries(lead.fields).map(([name, value]) => [
    `lead.fields.${name}`,
    typeof value === 'object' ? JSON.stringify(value) : String(value),
  ]);
  return {
    ...EXAMPLE_FIELDS,
    'lead.firstName': lead.firstName ?? '',
    'lead.lastName': lead.lastName ?? '',
    'lead.company': lead.company ?? '',
    'lead.email': lead.email ?? '',
    'lead.phone': lead.phone ?? '',
    'lead.linkedin': lead.linkedin ?? '',
    'lead.tier': lead.tier ?? '',
    'lead.source': lead.source ?? '',
    'lead.stage': lead.stage ?? '',
    'lead.timeZone': lead.timeZone ?? '',
    ...Object.fromEntries(custom),
  };
}
