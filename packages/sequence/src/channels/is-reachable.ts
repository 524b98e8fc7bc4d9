import type { LeadFacts } from '../model/lead.ts';
import type { Channel } from '../model/types.ts';
import { channelDefinition } from './registry.ts';

/** Whether the lead has an address for the channel and consents to it. */
export function isReachable(channel: Channel, lead: LeadFacts): boolean {
  const { addressField, consents } = channelDefinition(channel);
  if (addressField === 'lead') return consents(lead);
  const address = lead[addressField];
  return address !== null && address.trim() !== '' && consents(lead);
}
