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
  person: 'Manual',
};

export const sourceWords = (source: Suppression['source']): string => sources[source];

/** Name of each channel, and the contact data that a lead needs for it. */
const channels: Readonly<Record<string, { readonly name: string; readonly missing?: string }>> = {
  email: { name: 'Email', missing: 'No address' },
  sms: { name: 'SMS', missing: 'No number' },
  call: { name: 'Calls', missing: 'No number' },
  voicemail: { name: 'Voicemail', missing: 'No number' },
  linkedin: { name: 'LinkedIn', missing: 'No profile' },
  notice: { name: 'In-app messages' },
};

export const channelName = (channel: string): string => channels[channel]?.name ?? channel;

export const missingAddress = (channel: string): string => channels[channel]?.missing ?? 'No address';
