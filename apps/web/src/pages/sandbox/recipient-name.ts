import type { SandboxSummary } from '../../api/types.ts';
import { leadName } from '../../copy/lead-name.ts';

/** Whom a message went to: by address, and by name where the address is only our own number for a lead. */
export function recipientName({ channel, recipient, lead }: Pick<SandboxSummary, 'channel' | 'recipient' | 'lead'>): string {
  if (channel !== 'notice') return recipient;
  return lead ? leadName(lead) : 'A lead that is gone';
}
