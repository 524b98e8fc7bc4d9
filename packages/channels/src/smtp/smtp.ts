import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { ChannelAdapter, OutgoingMessage, SendResult } from '../port.ts';
import { judgeRefusal, type Phase } from './refusal-cause.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…` */
  readonly url: string;
  /** Connections at most, each used for many mails. */
  readonly connections?: number;
  /** Milliseconds of silence after which a connection counts as lost. */
  readonly socketTimeout?: number;
}

/** E-mail through any SMTP server, over a pool of kept connections. */
export function createSmtpChannel(options: SmtpOptions): ChannelAdapter {
  const transport = createTransport({
    url: options.url,
    pool: true,
    maxConnections: options.connections ?? 5,
    maxMessages: 1000,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: options.socketTimeout ?? 60_000,
  });
  // Whether the server got any of the content is what tells "not sent" from "nobody knows". nodemailer starts to read the
  // compiled message only after the server answered DATA with 354.
  const contents = new Map<string, Readable>();
  transport.use('stream', (mail, done) => {
    mail.message.processFunc((content: Readable) => {
      contents.set(String(mail.data.messageId), content);
      return content;
    });
    done();
  });
  return {
    channel: 'email',
    provider: 'smtp',
    send: async (message) => {
      const key = String(message.headers['Message-ID']);
      try {
        const { messageId } = await transport.sendMail(toMail(message));
        return { ok: true, providerId: messageId };
      } catch (error) {
        return failure(error as SmtpError, contents.get(key)?.readableDidRead ?? false);
      } finally {
        contents.delete(key);
      }
    },
    close: async () => transport.close(),
  };
}

function toMail(message: OutgoingMessage): Parameters<ReturnType<typeof createTransport>['sendMail']>[0] {
  const { 'Message-ID': messageId, 'In-Reply-To': inReplyTo, References: references, ...headers } = message.headers;
  return {
    from: { name: message.from.name ?? '', address: message.from.address },
    to: message.to,
    subject: message.subject ?? '',
    text: message.text,
    ...(message.html === null ? {} : { html: message.html }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(references === undefined ? {} : { references }),
    headers,
    // Content comes from marketers: no file or address named in it is ever read.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

interface SmtpError extends Error {
  /** nodemailer's: `ECONNECTION`, `ETIMEDOUT`, `EENVELOPE`, `EMESSAGE` … */
  readonly code?: string;
  /** SMTP reply code. */
  readonly responseCode?: number;
  /** The server's words. */
  readonly response?: string;
  /** SMTP command that failed. */
  readonly command?: string;
}

function failure(error: SmtpError, contentWasRead: boolean): SendResult {
  const code = error.responseCode ?? null;
  const verdict = judgeRefusal({ phase: phaseOf(error), code, text: error.response ?? error.message });
  if (code !== null || !contentWasRead) return { ok: false, ...verdict, doubt: null, error: error.message };
  return { ok: false, ...verdict, doubt: error.code === 'ETIMEDOUT' ? 'timeout' : 'connection-lost', error: error.message };
}

function phaseOf({ command = '', code }: SmtpError): Phase {
  if (command === 'DATA') return code === 'EMESSAGE' ? 'content' : 'data';
  return PHASES.find(([start]) => command.startsWith(start))?.[1] ?? 'connect';
}

const PHASES: readonly (readonly [string, Phase])[] = [
  ['RCPT', 'rcpt'],
  ['MAIL', 'mail'],
  ['AUTH', 'auth'],
  ['STARTTLS', 'starttls'],
  ['EHLO', 'ehlo'],
  ['HELO', 'ehlo'],
];
