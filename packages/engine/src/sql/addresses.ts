import { CARRIERS } from '@touchline/channels';
import { type AddressField, type Channel, channelDefinition, CHANNELS, type ConsentName, isChannel } from '@touchline/sequence';

/** The column of each consent. */
export const CONSENTS = { email: 'consent_email', sms: 'consent_sms', call: 'consent_call' } as const satisfies Record<ConsentName, string>;

/** Whether a message is a touch: it reaches the lead, and not another system. */
export const isTouch = (channel: string): string => `${channel} NOT IN (${namesOf(CARRIERS.filter((carrier) => !isChannel(carrier)))})`;

/** The address of each kind, as suppressions write it. */
const ADDRESSES: { readonly [field in AddressField]: (lead: string) => string } = {
  email: (lead) => `lower(${lead}.email)`,
  phone: (lead) => `${lead}.phone`,
  linkedin: (lead) => `lower(${lead}.linkedin)`,
  lead: (lead) => `${lead}.id::text`,
};
/** Kinds of addresses that several leads may have, each with an index. */
const SHARED = ['email', 'phone'] as const satisfies readonly AddressField[];

/** Where a lead is reached on a channel, as suppressions write it. */
export const addressOf = (channel: string, lead: string): string =>
  `CASE ${CHANNELS.map((name) => `WHEN ${channel} = '${name}' THEN ${ADDRESSES[channelDefinition(name).addressField](lead)}`).join(' ')} END`;

/** Whether a lead is reached at an address; in parts that each have an index, unlike `addressOf`. */
export const ofAddress = (channel: string, lead: string, address: string): string =>
  `(${SHARED.map((field) => `(${channel} IN (${namesOf(channelsBy(field))}) AND ${ADDRESSES[field](lead)} = ${address})`).join(' OR ')})`;

const channelsBy = (field: AddressField): readonly Channel[] => CHANNELS.filter((name) => channelDefinition(name).addressField === field);

const namesOf = (channels: readonly string[]): string => channels.map((name) => `'${name}'`).join(', ');

/** Whether a lead consents to a channel; null where no consent is needed. */
export const consentOf = (channel: string, lead: string): string =>
  `CASE ${channel} ${Object.entries(CONSENTS)
    .map(([name, column]) => `WHEN '${name}' THEN ${lead}.${column}`)
    .join(' ')} END`;

/** Whether an address is suppressed on a channel. All three arguments are SQL expressions. */
export const isSuppressed = (workspace: string, channel: string, address: string): string =>
  `EXISTS (SELECT 1 FROM suppressions x WHERE x.workspace_id = ${workspace} AND x.channel = ${channel} AND x.address = ${address} AND x.lifted_at IS NULL)`;
