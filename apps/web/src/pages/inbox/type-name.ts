import type { UnmatchedMessage } from '../../api/inbox.ts';

const NAMES: Readonly<Record<UnmatchedMessage['type'], string>> = {
  human: 'Reply',
  'opt-out': 'Opt-out',
  automatic: 'Automatic reply',
  'out-of-office': 'Out of office',
  bounce: 'Bounce',
  complaint: 'Spam report',
};

/** What an incoming message is. */
export const typeName = (type: UnmatchedMessage['type']): string => NAMES[type];
