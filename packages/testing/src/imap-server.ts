import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { createServer as createTlsServer } from 'node:tls';
import type { SelfSigned } from './self-signed.ts';

/** A folder of a mailbox. */
export interface ImapFolder {
  readonly path: string;
  /** `\Sent` … */
  readonly use?: string;
  /** Message-IDs with angle brackets, oldest first. UIDs are positions, from 1. */
  readonly messageIds: readonly string[];
  /** Whole mails instead, oldest first. */
  readonly mails?: readonly ImapMail[];
  /** 1 when left out. */
  readonly uidValidity?: number;
}

/** A mail of a folder. */
export interface ImapMail {
  readonly uid: number;
  readonly source: Buffer;
  /** When the server got it. Milliseconds. */
  readonly at: number;
}

/** Options of `startImapServer`. */
export interface ImapServerOptions {
  readonly user: string;
  readonly password: string;
  /** Called for every command. */
  readonly folders: () => readonly ImapFolder[];
  /** Speaks TLS from the first byte with this certificate, as on port 993. */
  readonly tls?: SelfSigned;
}

/** A local server with the part of IMAP4rev1 (RFC 3501) that finds a message by its Message-ID. */
export interface ImapServer {
  readonly port: number;
  /** Commands of clients, without tags and passwords. */
  readonly commands: readonly string[];
  /** Tells clients that wait with IDLE how many mails their folder has. */
  readonly notify: () => void;
  /** Breaks all connections, as a restart of the server does. */
  readonly disconnect: () => void;
  readonly stop: () => Promise<void>;
}

/** Starts a real IMAP server with one mailbox, on a free port. */
export async function startImapServer(options: ImapServerOptions): Promise<ImapServer> {
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  const idling = new Set<() => void>();
  const receive = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    serve(socket, options, commands, idling).catch((error: unknown) => {
      // A client that refuses the certificate closes the connection during the handshake, so reading the next line fails, too.
      if (socket.errored === null) throw error;
    });
  };
  const server: Server = options.tls === undefined ? createServer(receive) : createTlsServer(options.tls, receive);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    commands,
    notify: () => {
      for (const tell of idling) tell();
    },
    disconnect: () => {
      for (const socket of sockets) socket.destroy();
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function serve(socket: Socket, options: ImapServerOptions, commands: string[], idling: Set<() => void>): Promise<void> {
  const session = new Session(options);
  const tell = (): void => {
    socket.write(`* ${session.count} EXISTS\r\n`);
  };
  socket.on('close', () => idling.delete(tell));
  let idleTag = '';
  socket.write('* OK ready\r\n');
  for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) {
    const [tag = '*', ...words] = line.split(' ');
    const name = (words[0]?.toUpperCase() === 'UID' ? words.slice(0, 2).join(' ') : (words[0] ?? '')).toUpperCase();
    if (tag.toUpperCase() === 'DONE') {
      idling.delete(tell);
      socket.write(`${idleTag} OK done\r\n`);
      continue;
    }
    commands.push(name === 'LOGIN' ? name : words.join(' '));
    if (name === 'IDLE') {
      idleTag = tag;
      idling.add(tell);
      socket.write('+ idling\r\n');
      continue;
    }
    const { told, result } = session.answer(name, parse(words.join(' ')).slice(name.split(' ').length));
    // One character per byte: mails are not UTF-8.
    socket.write([...told.map((data) => `* ${data}`), `${tag} ${result}`, ''].join('\r\n'), 'latin1');
    if (name === 'LOGOUT') socket.end();
  }
}

type Word = string | readonly Word[];

interface Answer {
  readonly told: readonly string[];
  readonly result: string;
}

const ok = (...told: readonly string[]): Answer => ({ told, result: 'OK done' });
const no = (why: string): Answer => ({ told: [], result: `NO ${why}` });

class Session {
  readonly #options: ImapServerOptions;
  #user: string | null = null;
  #folder: string | null = null;

  constructor(options: ImapServerOptions) {
    this.#options = options;
  }

  answer(name: string, words: readonly Word[]): Answer {
    if (name === 'CAPABILITY') return ok('CAPABILITY IMAP4rev1 SPECIAL-USE IDLE');
    if (name === 'LOGOUT') return ok('BYE');
    if (name === 'LOGIN') return this.#login(words);
    if (this.#user === null) return no('log in first');
    if (name === 'NOOP') return ok();
    if (name === 'LIST') return this.#list(words);
    if (name === 'EXAMINE' || name === 'SELECT') return this.#open(words);
    if (name === 'UID SEARCH') return ok(['SEARCH', ...this.#found(words).map(({ uid }) => uid)].join(' '));
    if (name === 'UID FETCH') return ok(...this.#fetched(words));
    return { told: [], result: 'BAD unknown command' };
  }

  #login([user, password]: readonly Word[]): Answer {
    if (user !== this.#options.user || password !== this.#options.password) return no('[AUTHENTICATIONFAILED] wrong');
    this.#user = user;
    return ok();
  }

  #list([, pattern]: readonly Word[]): Answer {
    if (pattern === '') return ok('LIST (\\Noselect) "/" ""');
    const shown = this.#options.folders().filter(({ path }) => pattern === '*' || pattern === path);
    return ok(...shown.map(({ path, use = '' }) => `LIST (${use}) "/" "${path}"`));
  }

  #open([path]: readonly Word[]): Answer {
    const folder = this.#options.folders().find((one) => one.path === path);
    if (folder === undefined) return no('[NONEXISTENT] no such folder');
    this.#folder = folder.path;
    const next = (this.#messages.at(-1)?.uid ?? 0) + 1;
    return ok('FLAGS ()', `${this.count} EXISTS`, '0 RECENT', `OK [UIDVALIDITY ${folder.uidValidity ?? 1}] ok`, `OK [UIDNEXT ${next}] ok`);
  }

  /** Mails of the open folder. */
  get count(): number {
    return this.#messages.length;
  }

  get #messages(): readonly Message[] {
    const folder = this.#options.folders().find((one) => one.path === this.#folder);
    if (folder?.mails !== undefined) return folder.mails.map((mail) => ({ ...mail, messageId: '' }));
    return (folder?.messageIds ?? []).map((messageId, index) => ({ uid: index + 1, messageId }));
  }

  #found(words: readonly Word[]) {
    return this.#messages.filter((message) => matches([...words], message));
  }

  #fetched([uids = '', ...items]: readonly Word[]): readonly string[] {
    const asked = JSON.stringify(items);
    return this.#messages.flatMap((message, index) => {
      if (!isAmong(message.uid, String(uids))) return [];
      return [
        `${index + 1} FETCH (UID ${message.uid}${ITEMS.flatMap(([name, value]) => (asked.includes(name) ? [` ${value(message, asked)}`] : [])).join('')})`,
      ];
    });
  }
}

interface Message {
  readonly uid: number;
  readonly messageId: string;
  readonly source?: Buffer;
  readonly at?: number;
}

/** What can be asked for, and how it is answered. */
const ITEMS: readonly (readonly [string, (message: Message, asked: string) => string])[] = [
  ['ENVELOPE', ({ messageId }) => `ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL "${messageId}")`],
  ['RFC822.SIZE', ({ source }) => `RFC822.SIZE ${source?.length ?? 0}`],
  ['INTERNALDATE', ({ at = 0 }) => `INTERNALDATE "${internalDate(at)}"`],
  [
    'BODY.PEEK[]',
    ({ source = Buffer.alloc(0) }, asked) => {
      const length = Number(/BODY\.PEEK\[\]<0\.(\d+)>/.exec(asked)?.[1] ?? source.length);
      const part = source.subarray(0, length);
      return `BODY[]${length < source.length || asked.includes('<0.') ? '<0>' : ''} {${part.length}}\r\n${part.toString('latin1')}`;
    },
  ],
];

/** `17-Jul-1996 02:44:25 +0000` */
function internalDate(at: number): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(at).toUTCString()) ?? [];
  return `${day}-${month}-${year} ${time} +0000`;
}

/** `1,3:5,7:*` */
function isAmong(uid: number, set: string): boolean {
  return set.split(',').some((part) => {
    const [from = 0, to = from] = part.split(':').map((end) => (end === '*' ? Infinity : Number(end)));
    return uid >= from && uid <= to;
  });
}

/** Removes one search key from the front: `OR`, a group, `UID`, `SINCE`, or `HEADER MESSAGE-ID`, which is found as a part. */
function matches(words: Word[], message: Message): boolean {
  const word = words.shift();
  if (Array.isArray(word)) return matches([...(word as readonly Word[])], message);
  if (word === 'OR') {
    const [one, other] = [matches(words, message), matches(words, message)];
    return one || other;
  }
  if (word === 'HEADER' && words.shift() === 'MESSAGE-ID') return message.messageId.includes(String(words.shift()));
  if (word === 'UID') return isAmong(message.uid, String(words.shift()));
  if (word === 'SINCE') return (message.at ?? 0) >= Date.parse(`${String(words.shift())} UTC`);
  throw new Error(`This server cannot search for ${String(word)}.`);
}

/** Atoms, quoted strings and groups in parentheses. */
function parse(text: string): readonly Word[] {
  const groups: Word[][] = [[]];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[()]|[^\s()"]+/g)) {
    if (token === '(') groups.push([]);
    else if (token === ')') groups.at(-2)?.push(groups.pop() ?? []);
    else groups.at(-1)?.push(token.startsWith('"') ? token.slice(1, -1).replaceAll(/\\(.)/g, '$1') : token);
  }
  return groups[0] ?? [];
}
