import type { ImapFlow } from 'imapflow';
import { isLoopback } from '../port/is-loopback.ts';
import type { LookedUp } from '../port/port.ts';

export interface SentFolderOptions {
  /**
   * `imaps://user:password@host:993` or `imap://…`. Node must trust the certificate (`NODE_EXTRA_CA_CERTS` adds authorities). The path
   * names the folder, if the server does not mark its sent folder. A password is sent over an encrypted connection only, unless the
   * server is on this machine or the address ends in `?allowPlaintext=true`.
   */
  readonly url: string;
  /** Milliseconds of silence after which the server counts as gone. */
  readonly timeout?: number;
}

/** Ids asked for by one search. */
const AT_ONCE = 20;

/**
 * Looks up emails by Message-ID among the copies that a mail provider keeps of sent mail. Most providers keep such copies automatically.
 * One connection serves all lookups. Nothing in the mailbox changes.
 */
export async function lookUpSent({ url, timeout = 30_000 }: SentFolderOptions, messageIds: readonly string[]): Promise<LookedUp> {
  const client = await connection(new URL(url), timeout);
  // Told by what is awaited, too; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const path = decodeURIComponent(new URL(url).pathname.slice(1)) || (await sentFolder(client));
    if (path === null) return { ok: false, error: 'The mailbox has no folder of sent mail; its name can be given in the address.' };
    await client.mailboxOpen(path, { readOnly: true });
    const sent = new Set<string>();
    for (let from = 0; from < messageIds.length; from += AT_ONCE) {
      for (const id of await search(client, messageIds.slice(from, from + AT_ONCE))) sent.add(id);
    }
    return { ok: true, sent };
  } catch (error) {
    return { ok: false, error: errorText(error, url) };
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** Error codes of Node for untrusted certificates. */
const UNTRUSTED = /CERT|UNABLE_TO_(GET_ISSUER|VERIFY)/;

function errorText(error: unknown, url: string): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string' || !UNTRUSTED.test(code)) return unencrypted(error, new URL(url)) ?? error.message;
  // What Node advises after a semicolon is for who starts it by hand.
  const [reason] = error.message.split(';');
  return `The certificate of ${new URL(url).host} is not trusted: ${reason}. NODE_EXTRA_CA_CERTS may name a file with who vouches for it.`;
}

/** Null: the connection failed for another reason. */
function unencrypted(error: Error, url: URL): string | null {
  if (!('tlsFailed' in error) || !requiresTls(url)) return null;
  return `The mail server ${url.host} offers no encryption, so the password was not sent. Use imaps://, or add ?allowPlaintext=true to IMAP_URL where the network is safe. (${error.message})`;
}

/** The password must not leave this machine without encryption. */
function requiresTls({ protocol, hostname, searchParams }: URL): boolean {
  return protocol !== 'imaps:' && !isLoopback(hostname) && searchParams.get('allowPlaintext') !== 'true';
}

async function connection(url: URL, timeout: number): Promise<ImapFlow> {
  const { protocol, hostname, port, username, password } = url;
  // Loaded by those only who are asked, which is seldom.
  const { ImapFlow: Client } = await import('imapflow');
  const secure = protocol === 'imaps:';
  return new Client({
    host: hostname,
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    ...(requiresTls(url) ? { doSTARTTLS: true } : {}),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
  });
}

async function sentFolder(client: ImapFlow): Promise<string | null> {
  const folders = await client.list();
  return folders.find(({ specialUse }) => specialUse === '\\Sent')?.path ?? null;
}

/** A search finds parts of ids as well, so what was found is compared. */
async function search(client: ImapFlow, messageIds: readonly string[]): Promise<readonly string[]> {
  const keys = messageIds.map((id) => ({ header: { 'message-id': id } }));
  const [only] = keys;
  const uids = await client.search(keys.length === 1 && only !== undefined ? only : { or: keys }, { uid: true });
  if (!Array.isArray(uids)) throw new Error('The server cannot search the sent folder.');
  if (uids.length === 0) return [];
  const wanted = new Set(messageIds);
  const found = await client.fetchAll(uids, { envelope: true }, { uid: true });
  return found.flatMap(({ envelope }) => (envelope?.messageId !== undefined && wanted.has(envelope.messageId) ? [envelope.messageId] : []));
}
