import type { LeadFacts } from '../model/lead.ts';
import type { Channel } from '../model/types.ts';
import { channelDefinition } from './registry.ts';

/** Whether the lead has an address for the channel and consents to it. */
export function isReachable(channel: Channel, lead: LeadFacts): boolean {
  const address = addressOn(channel, lead);
  return address !== null && address.trim() !== '' && consents(channel, lead);
}

/** Whether the lead consents to touches on the channel. */
export function consents(channel: Channel, { consent }: Pick<LeadFacts, 'consent'>): boolean {
  const { consent: needed } = channelDefinition(channel);
  return needed === null || consent[needed];
}

/** Where the lead is reached on the channel. A channel without addresses reaches the lead by its id. */
export function addressOn(channel: Channel, lead: Pick<LeadFacts, 'id' | 'email' | 'phone' | 'linkedin'>): string | null {
  const { addressField } = channelDefinition(channel);
  return addressField === 'lead' ? lead.id : lead[addressField];
}
