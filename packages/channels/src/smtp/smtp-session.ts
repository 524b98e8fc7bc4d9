import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Phase } from './refusal-cause.ts';
import type { SmtpServer } from './smtp-server.ts';

/** RFC 5321, 4.5.3.2, in milliseconds. */
export interface SmtpTimeouts {
  /** Until the connection stands and the server has greeted. */
  readonly greeting: number;
  /** For the replies to MAIL, RCPT and DATA. */
  readonly envelope: number;
  /** From the begin of the content to the server's last word. */
  readonly content: number;
}

export const RFC_TIMEOUTS: SmtpTimeouts = { greeting: 300_000, envelope: 300_000, content: 600_000 };

/** What went wrong, and where. */
export class SmtpFailure extends Error {
  readonly phase: Phase;
  /** Reply of the server; null where there was none. */
  readonly code: number | null;
  /** The server's words, or those of the connection. */
  readonly reply: string;
  readonly timedOut: boolean;
  /** Some of the content may have left. */
  readonly contentLeft: boolean;

  constructor(phase: Phase, error: SmtpError, contentLeft: boolean) {
    super(error.message, { cause: error });
    this.phase = phase;
    this.code = error.responseCode ?? null;
    this.reply = error.response ?? error.message;
    this.timedOut = error.code === 'ETIMEDOUT';
    this.contentLeft = contentLeft;
  }

  /** The connection is lost, whatever happened to the message. */
  get isOfConnection(): boolean {
    return this.code === null || this.code === 421;
  }
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

/** One connection to a mail server, for one message after the other. */
export class SmtpSession {
  /** Messages that it was given. */
  messages = 0;
  /** The server asked for a sign-in and accepted it. */
  readonly signedIn: boolean;
  readonly #connection: SMTPConnection;
  readonly #timeouts: SmtpTimeouts;
  #closed = false;

  private constructor(connection: SMTPConnection, timeouts: SmtpTimeouts, signedIn: boolean) {
    this.signedIn = signedIn;
    this.#connection = connection;
    this.#timeouts = timeouts;
    connection.once('end', () => {
      this.#closed = true;
    });
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Connects, encrypts and signs in. Throws `SmtpFailure`. */
  static async open(server: SmtpServer, timeouts: SmtpTimeouts): Promise<SmtpSession> {
    const connection = new SMTPConnection({
      ...server.options,
      ...(await locate(server)),
      connectionTimeout: timeouts.greeting,
      greetingTimeout: timeouts.greeting,
      // For silence in any phase. Each phase has its own limit too.
      socketTimeout: timeouts.content,
    });
    try {
      await new Promise<void>((resolve, reject) => {
        connection.on('error', reject);
        connection.once('end', () => reject(new Error('The server closed the connection.')));
        connection.connect((error) => (error ? reject(error) : resolve()));
      });
      const auth = server.signIn === undefined ? server.auth : await server.signIn();
      const signsIn = auth !== null && connection.allowsAuth;
      if (signsIn) {
        await new Promise<void>((resolve, reject) => {
          connection.once('error', reject);
          connection.once('end', () => reject(new Error('The server closed the connection.')));
          connection.login(auth, (error) => (error ? reject(error) : resolve()));
        });
      }
      return new SmtpSession(connection, timeouts, signsIn);
    } catch (error) {
      connection.close();
      throw unencrypted(error as SmtpError, server) ?? new SmtpFailure(phaseOf(error as SmtpError, 'connect'), error as SmtpError, false);
    }
  }

  /**
   * No content leaves before permission. False: not permitted, and the connection is closed if the server waits for the
   * content. Throws `SmtpFailure`.
   */
  async send(envelope: Envelope, content: Buffer, permit: Promise<boolean>): Promise<boolean> {
    this.messages += 1;
    let left = false;
    const { envelope: patience, content: longer } = this.#timeouts;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<boolean>((resolve, reject) => {
        const expire = (what: string): void => {
          reject(Object.assign(new Error(`Timeout: no answer ${what}.`), { code: 'ETIMEDOUT' }));
          this.close();
        };
        timer = setTimeout(expire, patience, 'to MAIL, RCPT or DATA');
        const begin = (isPermitted: boolean): void => {
          if (this.#closed) return;
          if (!isPermitted) {
            resolve(false);
            this.close();
            return;
          }
          left = true;
          timer = setTimeout(expire, longer, 'after the message');
          stream.push(content);
          stream.push(null);
        };
        // nodemailer reads it only after the server answered DATA with 354.
        const stream = new Readable({
          read: () => {
            clearTimeout(timer);
            // An error of the permission call goes to its caller.
            permit.then(begin, () => begin(false));
          },
        });
        this.#connection.send({ from: envelope.from, to: [...envelope.to] }, stream, (error) => {
          if (error) reject(error);
          else resolve(true);
        });
      });
    } catch (error) {
      const found = unusable(error as SmtpError) ?? (error as SmtpError);
      throw new SmtpFailure(phaseOf(found, left ? 'content' : 'rcpt'), found, left);
    } finally {
      clearTimeout(timer);
    }
  }

  /** After a refusal, before the next message. False: the connection cannot be used again. */
  async reset(): Promise<boolean> {
    if (this.#closed) return false;
    const connection = this.#connection;
    let timer: NodeJS.Timeout | undefined;
    let gone = (): void => undefined;
    try {
      return await new Promise<boolean>((resolve) => {
        gone = () => resolve(false);
        connection.once('end', gone);
        timer = setTimeout(gone, this.#timeouts.envelope);
        connection.reset((error) => resolve(!error));
      });
    } finally {
      clearTimeout(timer);
      connection.off('end', gone);
    }
  }

  close(): void {
    this.#closed = true;
    this.#connection.close();
  }

  /** Says goodbye. */
  quit(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#connection.quit();
  }
}

/** The checked address is the connected one, and the certificate is still that of the host. */
async function locate({ options, locate: find }: SmtpServer): Promise<{ host?: string; servername?: string }> {
  if (find === undefined) return {};
  try {
    return { host: await find(), ...(isIP(options.host ?? '') === 0 ? { servername: options.host ?? '' } : {}) };
  } catch (error) {
    throw new SmtpFailure('connect', error as SmtpError, false);
  }
}

const PHASES: readonly (readonly [string, Phase])[] = [
  ['RCPT', 'rcpt'],
  ['MAIL', 'mail'],
  ['AUTH', 'auth'],
  ['STARTTLS', 'starttls'],
  ['EHLO', 'ehlo'],
  ['HELO', 'ehlo'],
];

/** @param otherwise where the dialogue was when the connection failed */
function phaseOf({ command = '', code }: SmtpError, otherwise: Phase): Phase {
  if (command === 'DATA') return code === 'EMESSAGE' ? 'content' : 'data';
  return PHASES.find(([start]) => command.startsWith(start))?.[1] ?? otherwise;
}

/** An address that nodemailer refuses to send: reported as a server would refuse it. */
function unusable({ code, command, message }: SmtpError): SmtpError | null {
  if (code !== 'EENVELOPE' || command !== 'API') return null;
  const response = `501 ${message.includes('sender') ? '5.1.7' : '5.1.3'} ${message}`;
  return Object.assign(new Error(message), { code, command: 'RCPT TO', responseCode: 501, response });
}

/** The server offers no encryption, or a man in the middle removed the offer. */
function unencrypted(error: SmtpError, { requiresTls, options, withoutTls }: SmtpServer): SmtpFailure | null {
  if (!requiresTls || (error.command !== 'STARTTLS' && error.command !== 'EHLO') || error.responseCode === undefined) return null;
  const said = `The mail server ${options.host ?? ''} offers no encryption, so the password was not sent. ${withoutTls}`;
  return new SmtpFailure(
    'starttls',
    Object.assign(new Error(`${said} (${error.response ?? error.message})`), { command: 'STARTTLS' }),
    false,
  );
}
