import type { Channel } from '@touchline/sequence';

/** Channels with their own consent, and its column. */
export const CONSENTS = { email: 'consent_email', sms: 'consent_sms', call: 'consent_call' } as const satisfies Partial<
  Record<Channel, string>
>;

/** Where a lead is reached on a channel, as suppressions write it. */
export const addressOf = (channel: string, lead: string): string =>
  `CASE ${channel} WHEN 'email' THEN lower(${lead}.email) WHEN 'linkedin' THEN lower(${lead}.linkedin) WHEN 'notice' THEN ${lead}.id::text
    ELSE ${lead}.phone END`;

/** Whether a lead is reached at an address; in parts that each have an index, unlike `addressOf`. */
export const ofAddress = (channel: string, lead: string, address: string): string =>
  `((${channel} = 'email' AND lower(${lead}.email) = ${address}) OR (${channel} IN ('sms', 'call', 'voicemail') AND ${lead}.phone = ${address}))`;

/** Whether a lead consents to a channel; null where no consent is needed. */
export const consentOf = (channel: string, lead: string): string =>
  `CASE ${channel} ${Object.entries(CONSENTS)
    .map(([name, column]) => `WHEN '${name}' THEN ${lead}.${column}`)
    .join(' ')} END`;

/** Whether an address is suppressed on a channel. All three arguments are SQL expressions. */
export const isSuppressed = (workspace: string, channel: string, address: string): string =>
  `EXISTS (SELECT 1 FROM suppressions x WHERE x.workspace_id = ${workspace} AND x.channel = ${channel} AND x.address = ${address} AND x.lifted_at IS NULL)`;
