import type { EngineDeps } from '../../context/deps.ts';
import type { OutboxRow } from './outbox-row.ts';

/** Key of the installation's sending mailbox: its address. A connected mailbox has its id, so the two never meet. */
export function senderKey({ sender }: Pick<EngineDeps, 'sender'>): string {
  return sender.address.toLowerCase();
}

/** Key of the mailbox that sends a message, in pauses and limits. */
export function mailboxOf(deps: Pick<EngineDeps, 'sender'>, { mailbox }: Pick<OutboxRow, 'mailbox'>): string {
  return mailbox?.id ?? senderKey(deps);
}

/** Whether a message goes through a mailbox. Sandbox messages do not. */
export function usesMailbox({ channels }: Pick<EngineDeps, 'channels'>, row: Pick<OutboxRow, 'channel' | 'is_test' | 'mailbox'>): boolean {
  return row.mailbox !== undefined || (channels[row.channel]?.usesMailbox?.(row.is_test) ?? false);
}
