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
  readonly stop: () => Promise<void>;
}

/** Starts a real IMAP server with one mailbox, on a free port. */
export async function startImapServer(options: ImapServerOptions): Promise<ImapServer> {
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  const receive = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    serve(socket, options, commands).catch((error: unknown) => {
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
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function serve(socket: Socket, options: ImapServerOptions, commands: string[]): Promise<void> {
  const session = new Session(options);
  socket.write('* OK ready\r\n');
  for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) {
    const [tag = '*', ...words] = line.split(' ');
    const name = (words[0]?.toUpperCase() === 'UID' ? words.slice(0, 2).join(' ') : (words[0] ?? '')).toUpperCase();
    commands.push(name === 'LOGIN' ? name : words.join(' '));
    const { told, result } = session.answer(name, parse(words.join(' ')).slice(name.split(' ').length));
    socket.write([...told.map((data) => `* ${data}`), `${tag} ${result}`, ''].join('\r\n'));
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
    if (name === 'CAPABILITY') return ok('CAPABILITY IMAP4rev1 SPECIAL-USE');
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
    const { length } = folder.messageIds;
    return ok('FLAGS ()', `${length} EXISTS`, '0 RECENT', 'OK [UIDVALIDITY 1] ok', `OK [UIDNEXT ${length + 1}] ok`);
  }

  get #messages(): readonly { readonly uid: number; readonly messageId: string }[] {
    const folder = this.#options.folders().find((one) => one.path === this.#folder);
    return (folder?.messageIds ?? []).map((messageId, index) => ({ uid: index + 1, messageId }));
  }

  #found(words: readonly Word[]) {
    return this.#messages.filter(({ messageId }) => matches([...words], messageId));
  }

  #fetched([uids = '']: readonly Word[]): readonly string[] {
    const wanted = new Set(String(uids).split(',').flatMap(range));
    return this.#messages
      .filter(({ uid }) => wanted.has(uid))
      .map(({ uid, messageId }) => `${uid} FETCH (UID ${uid} ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL "${messageId}"))`);
  }
}

function range(text: string): readonly number[] {
  const [from = 0, to = from] = text.split(':').map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Removes one search key from the front: `OR`, a group, or `HEADER MESSAGE-ID`, which is found as a part. */
function matches(words: Word[], messageId: string): boolean {
  const word = words.shift();
  if (Array.isArray(word)) return matches([...(word as readonly Word[])], messageId);
  if (word === 'OR') {
    const [one, other] = [matches(words, messageId), matches(words, messageId)];
    return one || other;
  }
  if (word === 'HEADER' && words.shift() === 'MESSAGE-ID') return messageId.includes(String(words.shift()));
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
