import { channelDefinition, isChannel } from '@touchline/sequence';
import type { SandboxSummary } from '../../api/types.ts';
import { leadName } from '../../copy/lead-name.ts';

/** Recipient of a message: the address, or the lead's name where the address is an internal id. */
export function recipientName({ channel, recipient, lead }: Pick<SandboxSummary, 'channel' | 'recipient' | 'lead'>): string {
  if (!isChannel(channel) || channelDefinition(channel).addressField !== 'lead') return recipient;
  return lead ? leadName(lead) : 'Deleted lead';
}
