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
