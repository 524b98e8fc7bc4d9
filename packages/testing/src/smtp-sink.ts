import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SelfSigned } from './self-signed.ts';
import { type ParsedMail, parseMail } from './mail.ts';

/** An email as it arrived. */
export interface ReceivedMail extends ParsedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** Options of `startSmtpSink`. */
export interface SmtpSinkOptions {
  /** Default: any free port. */
  readonly port?: number;
  /** Address to listen on. Default: this machine only. */
  readonly host?: string;
  /** Receives each mail instead of parsing and storing it, for tests with too many mails. Awaited before the 250 reply. */
  readonly sift?: (raw: string) => Promise<void>;
  /** A reply other than 250 to RCPT TO, by address. */
  readonly refuse?: (address: string) => { readonly code: number; readonly message: string } | null;
  /** Asks for this sign-in before it takes mail. Called with the user and the password or access token. */
  readonly accept?: (user: string, secret: string) => true | { readonly code: number; readonly message: string };
  /** Speaks TLS from the first byte with this certificate, as on port 465. */
  readonly tls?: SelfSigned;
  /** Awaited after the mail was recorded and before the 250 reply. */
  readonly beforeReply?: (mail: ReceivedMail) => Promise<void>;
}

/** A real local SMTP server that keeps all mails. */
export interface SmtpSink {
  /** `smtp://127.0.0.1:…` */
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** Mails to one address, oldest first. */
  readonly to: (address: string) => readonly ReceivedMail[];
  readonly stop: () => Promise<void>;
}

/** Starts a real SMTP server that keeps what it receives, on a free port. */
export async function startSmtpSink(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: options.accept === undefined,
    disabledCommands: ['STARTTLS', ...(options.accept === undefined ? ['AUTH'] : [])],
    allowInsecureAuth: true,
    authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'],
    ...(options.tls === undefined ? {} : { secure: true, ...options.tls }),
    disableReverseLookup: true,
    onAuth({ username = '', password, accessToken }, _session, callback) {
      const answer = options.accept?.(username, password ?? accessToken ?? '') ?? true;
      if (answer === true) callback(null, { user: username });
      else callback(Object.assign(new Error(answer.message), { responseCode: answer.code }));
    },
    onRcptTo(address, _session, callback) {
      const refusal = options.refuse?.(address.address) ?? null;
      callback(refusal === null ? null : Object.assign(new Error(refusal.message), { responseCode: refusal.code }));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        if (options.sift !== undefined) {
          await options.sift(raw);
          callback();
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        const mail: ReceivedMail = {
          ...parseMail(raw),
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((recipient) => recipient.address),
          raw,
        };
        mails.push(mail);
        await options.beforeReply?.(mail);
        callback();
      });
    },
  });
  // Fault tests kill clients during a dialogue.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    to: (address) => mails.filter((mail) => mail.to.includes(address)),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
