import type { Suppression } from '../api/types.ts';

const reasons: Readonly<Record<string, string>> = {
  unsubscribed: 'Unsubscribed',
  bounced: 'Bounced',
  complained: 'Reported as spam',
  'do-not-contact': 'Do not contact',
};

export const reasonWords = (reason: string): string => reasons[reason] ?? reason.replaceAll('-', ' ');

const sources: Readonly<Record<Suppression['source'], string>> = {
  reply: 'Reply',
  message: 'Message',
  report: 'Reported event',
  import: 'Import',
  person: 'By hand',
};

export const sourceWords = (source: Suppression['source']): string => sources[source];

/** What a channel is called, and what a lead lacks that it does not reach. */
const channels: Readonly<Record<string, { readonly name: string; readonly missing?: string }>> = {
  email: { name: 'Email', missing: 'No address' },
  sms: { name: 'SMS', missing: 'No number' },
  call: { name: 'Calls', missing: 'No number' },
  voicemail: { name: 'Voicemail', missing: 'No number' },
  linkedin: { name: 'LinkedIn', missing: 'No profile' },
  notice: { name: 'In-app notices' },
};

export const channelName = (channel: string): string => channels[channel]?.name ?? channel;

export const missingAddress = (channel: string): string => channels[channel]?.missing ?? 'No address';
