import type { LeadFacts } from '../../model/lead.ts';
import type { Channel } from '../../model/types.ts';

/** Whether the lead has an address on the channel and has not forbidden its use. */
export function isReachable(channel: Channel, lead: LeadFacts): boolean {
  return reach[channel](lead);
}

const reach: Record<Channel, (lead: LeadFacts) => boolean> = {
  email: (lead) => present(lead.email) && lead.consent.email,
  sms: (lead) => present(lead.phone) && lead.consent.sms,
  call: (lead) => present(lead.phone) && lead.consent.call,
  voicemail: (lead) => present(lead.phone) && lead.consent.call,
  linkedin: (lead) => present(lead.linkedin),
  notice: () => true,
};

function present(address: string | null): boolean {
  return address !== null && address.trim() !== '';
}
