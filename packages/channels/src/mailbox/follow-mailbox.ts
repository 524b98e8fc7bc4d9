import type { ImapFlow } from 'imapflow';
import type { AllowList } from '../port/allow-list.ts';
import type { MailLogin } from '../port/mail-login.ts';
import { mailboxImap } from './mailbox-imap.ts';

/** How far a mailbox was read. */
export interface MailboxPosition {
  /** UIDs of another validity mean other mails (RFC 3501). Null: never read. */
  readonly uidValidity: string | null;
  readonly lastUid: number;
}

/** A mail as an IMAP server has it. */
export interface FetchedMail {
  readonly position: MailboxPosition;
  /** The mail, or the beginning of one above `LARGEST_MAIL`. */
  readonly source: Uint8Array;
  readonly isWhole: boolean;
  /** Milliseconds. */
  readonly receivedAt: number;
}

/** How to follow a mailbox, and what to do with its mails. */
export interface FollowOptions {
  readonly login: MailLogin;
  readonly allow: AllowList;
  readonly position: MailboxPosition;
  /** When it was last read, in milliseconds. Mails since then are read again where UIDs changed. */
  readonly readAt: number | null;
  /** Called after each sign-in. On the first, mails from before are left alone: the position is behind the last of them. */
  readonly onOpen: (position: MailboxPosition) => Promise<void>;
  /** Called for one mail after the other. A mail counts as read when it returns. */
  readonly onMail: (mail: FetchedMail) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Of a larger mail the beginning is read. Bytes. */
export const LARGEST_MAIL = 10_000_000;
/** IDLE is renewed before a server or a firewall ends it (RFC 2177 says 29 minutes; many networks cut after ten). */
const LONGEST_IDLE = 5 * 60_000;
/** Between looks into a mailbox whose server has no IDLE. */
const POLL = 20_000;
/** Where UIDs changed, mails from this long before the last look are read again; those that are known have no effect. */
const OVERLAP = 2 * 86_400_000;

/**
 * Reads each new mail of a mailbox, and waits for the next with IDLE. Changes nothing in the mailbox. Returns when the signal aborts.
 *
 * @throws when the connection ends or `onMail` throws; follow again from the last position
 */
export async function followMailbox(options: FollowOptions): Promise<void> {
  const { login, allow, signal } = options;
  const client = await mailboxImap(login, allow, 2 * LONGEST_IDLE);
  const news = new News();
  const ended = Promise.withResolvers<never>();
  ended.promise.catch(() => undefined);
  client.on('error', (error: Error) => ended.reject(error));
  client.on('close', () => ended.reject(new Error('The mail server ended the connection.')));
  client.on('exists', () => news.arrive());
  const abort = (): void => news.arrive();
  signal.addEventListener('abort', abort);
  try {
    await client.connect();
    await Promise.race([follow(client, options, news), ended.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
    client.close();
  }
}

/** A notice that mails came, kept until it is read. */
class News {
  #waiting: (() => void) | null = null;
  #arrived = false;

  arrive(): void {
    this.#arrived = true;
    this.#waiting?.();
  }

  /** Resolves at the next notice, or after the time. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.#arrived) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#waiting = resolve;
      const timer = setTimeout(resolve, milliseconds);
      await promise;
      clearTimeout(timer);
    }
    this.#waiting = null;
    this.#arrived = false;
  }
}

async function follow(client: ImapFlow, options: FollowOptions, news: News): Promise<void> {
  const { onOpen, readAt, signal } = options;
  const { uidValidity, uidNext } = await client.mailboxOpen('INBOX', { readOnly: true });
  const validity = String(uidValidity);
  const known = options.position;
  let last = known.uidValidity === validity ? known.lastUid : known.uidValidity === null ? uidNext - 1 : 0;
  const since = known.uidValidity === null || known.uidValidity === validity ? null : (readAt ?? 0) - OVERLAP;
  const take = async (criteria: object): Promise<void> => {
    const uids = await client.search(criteria, { uid: true });
    if (!Array.isArray(uids)) throw new Error('The mail server cannot search the mailbox.');
    // `8:*` finds the last mail also where its UID is 7.
    for (const uid of uids.filter((one) => one > last).toSorted((one, other) => one - other)) {
      if (signal.aborted) return;
      await takeOne(client, { uidValidity: validity, lastUid: uid }, options);
      last = uid;
    }
  };
  if (since !== null) {
    await take({ since: new Date(Math.max(0, since)) });
    last = Math.max(last, uidNext - 1);
  }
  await onOpen({ uidValidity: validity, lastUid: last });
  const patience = client.capabilities.has('IDLE') ? LONGEST_IDLE : POLL;
  while (!signal.aborted) {
    await take({ uid: `${last + 1}:*` });
    const waiting = news.wait(patience);
    if (client.capabilities.has('IDLE')) client.idle().catch(() => undefined);
    await waiting;
  }
}

async function takeOne(client: ImapFlow, position: MailboxPosition, { onMail }: FollowOptions): Promise<void> {
  const uid = String(position.lastUid);
  const source = { start: 0, maxLength: LARGEST_MAIL };
  const mail = await client.fetchOne(uid, { uid: true, size: true, internalDate: true, source }, { uid: true });
  // Deleted in the meantime, or a server that gives no content.
  if (mail === false || mail.source === undefined) return;
  const { size = mail.source.length, internalDate } = mail;
  const received = internalDate === undefined ? NaN : new Date(internalDate).getTime();
  await onMail({
    position,
    source: mail.source,
    isWhole: size <= LARGEST_MAIL,
    receivedAt: Number.isFinite(received) ? received : Date.now(),
  });
}
