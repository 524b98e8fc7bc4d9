import { InternalAddress } from '../port/guarded-lookup.ts';
import type { MailLogin } from '../port/mail-login.ts';
import { SmtpFailure } from '../smtp/smtp-session.ts';

/** What is wrong with the connection to a mail server. */
export type MailFaultCode =
  | 'unknown-host'
  | 'internal-host'
  | 'refused'
  | 'timeout'
  | 'certificate'
  | 'encryption'
  | 'password'
  | 'app-password'
  | 'oauth-required'
  | 'signed-out'
  | 'other';

/** Why the connection to a mail server failed, in words for the person who connects the mailbox. */
export interface MailFault {
  readonly code: MailFaultCode;
  /** What is wrong, then what to do. */
  readonly message: string;
  /** The words of the server or of the connection. */
  readonly detail: string;
}

interface Facts {
  readonly error: { readonly code?: unknown; readonly message: string };
  /** Codes of the error and of those that caused it. */
  readonly codes: ReadonlySet<unknown>;
  readonly text: string;
  readonly isSignIn: boolean;
  readonly isTls: boolean;
}

interface Rule {
  readonly code: MailFaultCode;
  readonly when: (facts: Facts, login: MailLogin) => boolean;
  readonly says: (protocol: string, login: MailLogin) => string;
}

const CERTIFICATE = /CERT|UNABLE_TO_(?:GET_ISSUER|VERIFY)|ALTNAME/;
const has =
  (...wanted: readonly string[]) =>
  // nodemailer has codes of its own, and leaves the one of Node in the message.
  ({ codes, error }: Facts): boolean =>
    wanted.some((code) => codes.has(code) || error.message.includes(code));

/** The first that applies. */
const RULES: readonly Rule[] = [
  {
    code: 'internal-host',
    when: has('EINTERNAL'),
    says: (protocol, { server }) =>
      `The ${protocol} host ${server.host} is inside an internal network. Use its public name, or ask the operator to add it to MAIL_ALLOW.`,
  },
  {
    code: 'oauth-required',
    // Exchange Online, which refuses SMTP passwords by default from the end of 2026.
    when: ({ text }) => /5\.7\.30|basic authentication (?:is )?(?:disabled|not supported)|SmtpClientAuthentication is disabled/i.test(text),
    says: () =>
      'Microsoft no longer accepts passwords for this mailbox. Connect it with “Sign in with Microsoft”, or ask your Microsoft 365 admin to allow authenticated SMTP for it.',
  },
  {
    code: 'app-password',
    when: ({ text }) => /application-specific password|app(?:lication)? password|5\.7\.9\b/i.test(text),
    says: () => 'The provider wants an app password instead of the account’s password. Create one in the security settings of the account.',
  },
  {
    code: 'signed-out',
    when: ({ isSignIn }, { secret }) => isSignIn && 'accessToken' in secret,
    says: () => 'The provider no longer accepts the sign-in. Sign in again.',
  },
  {
    code: 'password',
    when: ({ isSignIn }) => isSignIn,
    says: (protocol, { server }) => `The ${protocol} server refused the password of ${server.user}. Check the user name and the password.`,
  },
  {
    code: 'certificate',
    when: ({ codes, error }) =>
      [...codes].some((code) => typeof code === 'string' && CERTIFICATE.test(code)) || /certificate/i.test(error.message),
    says: (protocol, { server }) =>
      `The certificate of the ${protocol} server is not valid for ${server.host}. Use the host name that the provider documents.`,
  },
  {
    code: 'encryption',
    when: ({ isTls }) => isTls,
    says: (protocol, { server }) =>
      server.security === 'tls'
        ? `Port ${server.port} of the ${protocol} server does not speak TLS. Choose STARTTLS, or another port.`
        : `The ${protocol} server offers no STARTTLS on port ${server.port}, so the password was not sent. Choose TLS and its port.`,
  },
  {
    code: 'unknown-host',
    when: has('ENOTFOUND', 'EAI_AGAIN', 'EDNS', 'ENODATA'),
    says: (protocol, { server }) => `No host is called ${server.host}. Check the name of the ${protocol} server.`,
  },
  {
    code: 'refused',
    when: has('ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'),
    says: (protocol, { server }) => `Nothing answers on port ${server.port} of ${server.host}. Check the port of the ${protocol} server.`,
  },
  {
    code: 'timeout',
    when: (facts) =>
      has('ETIMEDOUT', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT')(facts) || /timeout|timed out/i.test(facts.error.message),
    says: (protocol, { server }) =>
      `The ${protocol} server ${server.host} did not answer on port ${server.port}. Check host, port and encryption, or whether a firewall blocks the port.`,
  },
  {
    code: 'other',
    when: () => true,
    says: (protocol, { server }) => `The ${protocol} server ${server.host} ended the connection. Check port and encryption.`,
  },
];

/** Phrases an error of the connection to a mail server for the person who connects the mailbox. */
export function mailFault(error: unknown, protocol: 'SMTP' | 'IMAP', login: MailLogin): MailFault {
  const facts = factsOf(error);
  // The last rule always applies.
  const { code, says } = RULES.find(({ when }) => when(facts, login))!;
  return { code, message: says(protocol, login), detail: facts.text.slice(0, 500) };
}

function factsOf(error: unknown): Facts {
  const chain: (Error & { code?: unknown; responseText?: unknown; authenticationFailed?: unknown; tlsFailed?: unknown })[] = [];
  for (let one: unknown = error; one instanceof Error && chain.length < 5; one = one.cause) chain.push(one);
  const [first = new Error(String(error))] = chain;
  const failure = chain.find((one) => one instanceof SmtpFailure);
  const codes = new Set(chain.map(({ code }) => code));
  if (chain.some((one) => one instanceof InternalAddress)) codes.add('EINTERNAL');
  const words = chain.map(({ responseText }) => (typeof responseText === 'string' ? responseText : '')).find((text) => text !== '');
  const isTlsWords = chain.some(({ message }) => /wrong version number|ssl routines|packet length too long|record layer/i.test(message));
  return {
    error: first as Facts['error'],
    codes,
    text: (failure?.reply ?? words ?? first.message).replaceAll(/\s+/g, ' '),
    isSignIn: failure?.phase === 'auth' || chain.some(({ authenticationFailed }) => authenticationFailed === true),
    isTls: failure?.phase === 'starttls' || isTlsWords || chain.some(({ tlsFailed }) => tlsFailed === true),
  };
}
