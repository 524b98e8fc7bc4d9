import type { EngineDeps } from '../../context/deps.ts';
import type { OutboxRow } from './outbox-row.ts';

/** Address of the sending mailbox. */
export function mailboxOf({ sender }: Pick<EngineDeps, 'sender'>): string {
  return sender.address.toLowerCase();
}

/** Whether a message goes through it. Sandbox messages do not. */
export function usesMailbox({ channels }: Pick<EngineDeps, 'channels'>, row: Pick<OutboxRow, 'channel' | 'is_test'>): boolean {
  return channels[row.channel]?.usesMailbox?.(row.is_test) ?? false;
}
