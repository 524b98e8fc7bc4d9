import MailComposer from 'nodemailer/lib/mail-composer';
import { type ChannelAdapter, DECLINED, type NotSent, type OutgoingMessage, type SendOptions, type SendResult } from '../port/port.ts';
import { mimeBytes } from './mime-bytes.ts';
import { judgeRefusal } from './refusal-cause.ts';
import { type Sent, SmtpPool } from './smtp-pool.ts';
import { readSmtpUrl } from './smtp-server.ts';
import { RFC_TIMEOUTS, type SmtpFailure, type SmtpTimeouts } from './smtp-session.ts';

/** Options of the SMTP channel. Only `url` is required. */
export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…` */
  readonly url: string;
  /** Connections that work in parallel, each used for many emails. */
  readonly connections?: number;
  /** Milliseconds after which a connection that hangs gets a substitute. */
  readonly slowAfter?: number;
  readonly timeouts?: Partial<SmtpTimeouts>;
}

/**
 * With five connections a mail took 0.42 statements and 1.1 ms of Postgres, with ten 0.22 and 0.5; sixteen gain little more. A mail server
 * that lets fewer in gets its mail over those.
 */
export const SMTP_CONNECTIONS = 10;
/** Maximum of hanging connections in addition to working ones. */
const SLOW_CONNECTIONS = 25;

/** E-mail through any SMTP server, over a pool of kept connections. */
export function createSmtpChannel(options: SmtpOptions): ChannelAdapter {
  const pool = new SmtpPool({
    server: readSmtpUrl(options.url),
    connections: options.connections ?? SMTP_CONNECTIONS,
    slowConnections: SLOW_CONNECTIONS,
    slowAfter: options.slowAfter ?? 5_000,
    timeouts: { ...RFC_TIMEOUTS, ...options.timeouts },
  });
  return {
    channel: 'email',
    provider: 'smtp',
    send: (message, sendOptions) => sendMail(pool, message, sendOptions),
    usesMailbox: () => true,
    close: async () => pool.close(),
  };
}

/** Writes a message and sends it over a pool. */
export async function sendMail(pool: SmtpPool, message: OutgoingMessage, { maySubmit, signal }: SendOptions = {}): Promise<SendResult> {
  const composed = new MailComposer(toMail(message)).compile();
  const { from, to } = composed.getEnvelope();
  const content = await mimeBytes(composed);
  const sent = await pool.send({ from: from === false ? '' : from, to }, content, maySubmit ?? (async () => true), signal);
  return sent === 'sent' ? { ok: true, providerId: composed.messageId() } : notSent(sent);
}

function toMail(message: OutgoingMessage): ConstructorParameters<typeof MailComposer>[0] {
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

function notSent(sent: Exclude<Sent, 'sent'>): NotSent {
  if (sent === 'declined') return DECLINED;
  if (sent === 'abandoned')
    return { ...DECLINED, cause: 'infrastructure', doubt: 'worker-stopped', error: 'The worker stopped before the mail server answered.' };
  const verdict = judgeRefusal({ phase: sent.phase, code: sent.code, text: sent.reply });
  return { ok: false, ...verdict, doubt: doubtOf(sent), error: sent.message };
}

/** Whether the server has the content and did not report a result. */
function doubtOf({ code, contentLeft, timedOut }: SmtpFailure): NotSent['doubt'] {
  if (code !== null || !contentLeft) return null;
  return timedOut ? 'timeout' : 'connection-lost';
}
