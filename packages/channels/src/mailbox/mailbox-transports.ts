import type { AllowList } from '../port/allow-list.ts';
import type { MailboxLogins } from '../port/channel-options.ts';
import type { OutgoingMessage, SendOptions, SendResult } from '../port/port.ts';
import { sendMail } from '../smtp/smtp.ts';
import { SmtpPool } from '../smtp/smtp-pool.ts';
import { RFC_TIMEOUTS } from '../smtp/smtp-session.ts';
import { mailboxSmtp } from './mailbox-smtp.ts';

/** Sends messages through the servers of connected mailboxes. */
export interface MailboxTransports {
  readonly send: (message: OutgoingMessage, options?: SendOptions) => Promise<SendResult>;
  readonly close: () => void;
}

/** Mail providers let few connections of one mailbox in. */
const CONNECTIONS = 2;
const SLOW_CONNECTIONS = 2;
const SLOW_AFTER = 5_000;
/** Mailboxes with kept connections. Beyond that, the one that was used the longest ago loses its connections. */
const CAPACITY = 500;

/** One pool of kept connections per mailbox. Another server or a changed mailbox gets another pool. */
export function createMailboxTransports(logins: MailboxLogins, allow: AllowList): MailboxTransports {
  const pools = new Map<string, SmtpPool>();
  const poolOf = ({ workspaceId, mailbox }: OutgoingMessage): SmtpPool => {
    if (mailbox === undefined) throw new Error('A message without a mailbox belongs to the sender of the installation.');
    const { id, server } = mailbox;
    const key = JSON.stringify([workspaceId, id, server]);
    const found = pools.get(key) ?? openPool(workspaceId, id, server);
    pools.delete(key);
    pools.set(key, found);
    const [oldest] = pools;
    if (pools.size > CAPACITY && oldest !== undefined) {
      pools.delete(oldest[0]);
      oldest[1].close();
    }
    return found;
  };
  const openPool = (workspaceId: string, id: string, server: NonNullable<OutgoingMessage['mailbox']>['server']): SmtpPool =>
    new SmtpPool({
      server: mailboxSmtp({ server }, () => logins.smtp(workspaceId, id), allow),
      connections: CONNECTIONS,
      slowConnections: SLOW_CONNECTIONS,
      slowAfter: SLOW_AFTER,
      timeouts: RFC_TIMEOUTS,
    });
  return {
    send: (message, options) => sendMail(poolOf(message), message, options),
    close: () => {
      for (const pool of pools.values()) pool.close();
      pools.clear();
    },
  };
}
