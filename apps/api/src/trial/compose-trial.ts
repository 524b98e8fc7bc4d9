import type { z } from '@hono/zod-openapi';
import { composeEmail, type ComposedMessage, type ComposeOptions, composeSms, mergeFields, renderText } from '@touchline/channels';
import type { LeadFacts } from '@touchline/sequence';
import type { trialContentSchema } from '../contract/trial-messages.ts';

export type TrialContent = z.output<typeof trialContentSchema>;
type Of<Channel extends TrialContent['channel']> = Extract<TrialContent, { channel: Channel }>;

interface TrialChannel<Content> {
  readonly compose: (content: Content, options: ComposeOptions) => ComposedMessage;
  /** Where the lead would get it. */
  readonly addressOf: (lead: LeadFacts) => string | null;
  /** The address in the form of suppressions; null when it is invalid. */
  readonly addressFrom: (written: string) => string | null;
  readonly addressHint: string;
}

const channels: { readonly [Channel in TrialContent['channel']]: TrialChannel<Of<Channel>> } = {
  email: {
    compose: (content, options) => {
      const { threadSubject, ...own } = content;
      const root = threadSubject === null ? '' : renderText(threadSubject, mergeFields(options.lead, options.sender)).trim();
      return composeEmail(own, { ...options, thread: root === '' ? null : { subject: root, messageIds: [] } });
    },
    addressOf: (lead) => lead.email,
    addressFrom: (written) => (/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(written) ? written.toLowerCase() : null),
    addressHint: 'Write one email address, such as you@example.com.',
  },
  sms: {
    compose: composeSms,
    addressOf: (lead) => lead.phone,
    addressFrom: (written) => {
      const number = written.replaceAll(/[\s().-]/g, '');
      return /^\+[1-9]\d{6,14}$/.test(number) ? number : null;
    },
    addressHint: 'Write the number with its country code, such as +14155550123.',
  },
};

/** How a channel composes and addresses a test message. */
export function trialChannel(content: TrialContent): TrialChannel<TrialContent> {
  // Looked up by the content's own channel, so the two fit; the table's type says it per channel only.
  return channels[content.channel] as TrialChannel<TrialContent>;
}
