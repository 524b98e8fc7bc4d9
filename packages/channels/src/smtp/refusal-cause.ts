import type { RefusalCause } from '@touchline/db';
import {
  ABOUT_CONTENT,
  ABOUT_SENDER,
  ADDRESS_REJECTED,
  AUTHENTICATE,
  foldReply,
  FULL,
  IN_CONTENT,
  NO_MAILBOX,
  NOT_ALLOWED,
  POLICY,
  RECIPIENT_DENIED,
  REFUSED,
  RELAY_OR_BLOCKED,
  SENDING_LIMIT,
  TOO_BIG,
  TOO_MUCH,
} from './refusal-words.ts';

/** Where in the dialogue the refusal came. `data`: to the command. `content`: after the message was sent. */
export type Phase = 'connect' | 'greeting' | 'ehlo' | 'starttls' | 'auth' | 'mail' | 'rcpt' | 'data' | 'content';

export interface Refusal {
  readonly phase: Phase;
  /** Basic reply code. Null: no reply, the connection failed. */
  readonly code: number | null;
  /** Reply of the server with its codes, or the error of the connection. */
  readonly text: string;
}

export interface RefusalVerdict {
  readonly cause: RefusalCause;
  /** `mailbox`: other messages of the same sender are likely to be refused in the same way. `installation`: it failed before its
   * recipient was named. */
  readonly about: 'message' | 'mailbox' | 'installation';
  /** Trying the same message again would give the same answer. */
  readonly permanent: boolean;
}

interface Rule {
  readonly cause: RefusalCause;
  readonly about: RefusalVerdict['about'];
  readonly enhanced?: RegExp;
  readonly codes?: readonly number[];
  /** First digit of the basic code. */
  readonly class?: 4 | 5;
  readonly phase?: readonly Phase[];
  readonly text?: RegExp;
}

/** Replies to these concern the installation, never the message. */
const BEFORE_RCPT: readonly Phase[] = ['connect', 'greeting', 'ehlo', 'starttls', 'auth', 'mail'];
const SIGN_IN_CODES = [530, 534, 535, 538];
/** RFC 4954, RFC 8689 and what Exchange says. */
const SIGN_IN = /^[45]\.7\.(?:3|8|9|1[0-4]|30|57|139)$/;

const CONTENT: readonly Phase[] = ['content'];

/**
 * The first rule that fits decides: codes that mean one thing on every server, then words that are certain, then enhanced codes
 * (RFC 3463, RFC 7372), then basic codes and vague words. Servers use 5.1.1 and 5.7.1 for anything, so words come before these codes.
 */
const RULES: readonly Rule[] = [
  { cause: 'authentication', about: 'mailbox', codes: SIGN_IN_CODES },
  { cause: 'policy', about: 'mailbox', enhanced: /^5\.7\.9$/, phase: ['rcpt', 'data', 'content'], text: POLICY },
  { cause: 'authentication', about: 'mailbox', enhanced: SIGN_IN },
  { cause: 'authentication', about: 'mailbox', phase: ['auth'] },
  { cause: 'policy', about: 'mailbox', phase: BEFORE_RCPT, enhanced: /^5\.7\./ },
  { cause: 'infrastructure', about: 'mailbox', phase: BEFORE_RCPT },

  // The sender's address, not the recipient's.
  { cause: 'policy', about: 'mailbox', enhanced: /^[45]\.1\.[78]$/ },
  // SPF, DKIM, DMARC and the name of the host.
  { cause: 'policy', about: 'mailbox', enhanced: /^[45]\.7\.2\d$/ },
  { cause: 'content', about: 'message', enhanced: /^[45]\.(?:3\.4|2\.3|6\.\d+|7\.(?:5|6|7|16))$/ },
  // Recipients that take mail from a list of senders only, and addresses that have a new owner.
  { cause: 'policy', about: 'message', enhanced: /^[45]\.7\.(?:2|17|18|124|129|133|134|135|136)$/ },

  { cause: 'rate', about: 'message', enhanced: /^[45]\.2\.1$/, text: TOO_MUCH },
  { cause: 'rate', about: 'message', class: 4, text: TOO_MUCH },
  { cause: 'rate', about: 'mailbox', text: SENDING_LIMIT },
  { cause: 'full', about: 'message', text: FULL },
  { cause: 'content', about: 'message', class: 5, phase: CONTENT, text: IN_CONTENT },
  { cause: 'authentication', about: 'mailbox', class: 5, text: AUTHENTICATE },
  { cause: 'policy', about: 'mailbox', text: RELAY_OR_BLOCKED },
  { cause: 'policy', about: 'mailbox', class: 5, text: ABOUT_SENDER },
  { cause: 'policy', about: 'message', class: 5, enhanced: /^5\.7\./, text: RECIPIENT_DENIED },
  { cause: 'address', about: 'message', class: 5, text: RECIPIENT_DENIED },
  { cause: 'address', about: 'message', class: 5, text: NO_MAILBOX },
  { cause: 'content', about: 'message', class: 5, phase: CONTENT, text: ABOUT_CONTENT },
  { cause: 'policy', about: 'mailbox', class: 5, text: REFUSED },

  { cause: 'full', about: 'message', enhanced: /^[45]\.2\.2$/ },
  { cause: 'address', about: 'message', class: 5, enhanced: /^5\.(?:1\.|2\.1$)/ },
  { cause: 'policy', about: 'mailbox', class: 5, enhanced: /^5\.7\./ },
  { cause: 'rate', about: 'message', enhanced: /^4\.7\./ },
  { cause: 'infrastructure', about: 'mailbox', enhanced: /^[45]\.3\./ },
  { cause: 'infrastructure', about: 'mailbox', class: 5, enhanced: /^5\.4\./ },
  // The route to one recipient is down for a while.
  { cause: 'infrastructure', about: 'message', enhanced: /^4\.4\./ },

  { cause: 'rate', about: 'message', codes: [421, 450, 451, 452] },
  { cause: 'unknown', about: 'message', class: 4 },
  { cause: 'content', about: 'message', codes: [523] },
  { cause: 'content', about: 'message', text: TOO_BIG },
  { cause: 'full', about: 'message', codes: [552] },
  { cause: 'address', about: 'message', codes: [551, 556] },
  { cause: 'policy', about: 'mailbox', text: NOT_ALLOWED },
  { cause: 'rate', about: 'mailbox', text: TOO_MUCH },
  { cause: 'address', about: 'message', class: 5, text: ADDRESS_REJECTED },
  { cause: 'infrastructure', about: 'mailbox', enhanced: /^5\.5\./ },
  { cause: 'infrastructure', about: 'mailbox', codes: [500, 502, 503, 504, 521] },
  { cause: 'content', about: 'message', class: 5, phase: CONTENT },
  { cause: 'unknown', about: 'message', class: 5 },
];

/** Why a mail server refused a message. Only `address` means that the lead cannot be reached there. */
export function judgeRefusal(refusal: Refusal): RefusalVerdict {
  const { code } = refusal;
  const enhanced = enhancedCode(refusal);
  // No answer: the connection failed.
  const rule = code === null && refusal.phase !== 'auth' ? RULES.find(matchesSilence(refusal)) : RULES.find(matches(refusal, enhanced));
  const { cause } = rule ?? { cause: 'infrastructure' };
  const about = BEFORE_RCPT.includes(refusal.phase) ? 'installation' : (rule?.about ?? 'mailbox');
  return { cause, about, permanent: about === 'message' && cause !== 'full' && cause !== 'rate' && code !== null && code >= 500 };
}

/** Words of an address, such as relay@ or sender@, are not the server's. A reason may follow it at once: `(ada@example.com:blocked)`. */
const ADDRESS = /[^\s<>(),;:]+@[\p{L}\p{N}.-]+/gu;

function matches({ phase, code, text }: Refusal, enhanced: string | null): (rule: Rule) => boolean {
  const words = foldReply(text.replaceAll(ADDRESS, '…'));
  return (rule) =>
    (rule.enhanced === undefined || (enhanced !== null && rule.enhanced.test(enhanced))) &&
    (rule.codes === undefined || (code !== null && rule.codes.includes(code))) &&
    (rule.class === undefined || Math.floor((code ?? 0) / 100) === rule.class) &&
    (rule.phase === undefined || rule.phase.includes(phase)) &&
    (rule.text === undefined || rule.text.test(words));
}

/** For a failed connection, only the phase is informative. */
function matchesSilence({ phase }: Refusal): (rule: Rule) => boolean {
  return (rule) => rule.codes === undefined && rule.enhanced === undefined && rule.phase?.includes(phase) === true;
}

/** At the start of a line, or in brackets as qmail writes it. What looks like it may be a part of an IP address. */
const AT_START = /^\d{3}[ -]#?([245]\.\d{1,3}\.\d{1,3})(?![\d.])/m;
const ANYWHERE = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/;

/** Null where the code is missing, or only names its class ("other or undefined"). */
function enhancedCode({ text }: Refusal): string | null {
  const found = (AT_START.exec(text) ?? ANYWHERE.exec(text))?.[1] ?? null;
  return found === null || /^\d\.(?:0\.\d+|[25]\.0)$/.test(found) ? null : found;
}
