import type { Operations } from '../../api/types.ts';

/** Items of the operations page that need a person, as the page and its badge count them. Failed messages with the same cause are one item. */
export function needsDecision({ unprovided, mailboxes, failed, unconfirmed, failedMessages }: Operations): number {
  return unprovided.length + mailboxes.length + failed.total + unconfirmed.total + failedMessages.groups.length;
}
