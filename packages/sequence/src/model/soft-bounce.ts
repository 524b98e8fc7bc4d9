import type { Json } from './types.ts';

/** Names of providers for a soft bounce, in lower case. */
const SOFT = /^(?:soft|transient|temporary|temp|blocked|block|policy|spam|(?:mailbox[ -]?)?full|quota|undetermined)(?:[ _-]?bounce)?$/;
/** Keys of a report for the kind of bounce. */
const KINDS = ['type', 'kind', 'class', 'classification', 'bounceType', 'bounceClass', 'bounce_type', 'subType', 'reason'] as const;
/** Keys of a report for the server's code, or for a text with the code. */
const CODES = [
  'status',
  'code',
  'smtpCode',
  'enhancedCode',
  'diagnostic',
  'diagnosticCode',
  'response',
  'error',
  'reason',
  'description',
] as const;
/** Kinds that say that the address does not work. */
const HARD = /^(?:hard|permanent|perm|fatal|invalid|suppressed|(?:no|bad|unknown)[ _-]?(?:mailbox|address|user|email))(?:[ _-]?bounce)?$/;
/** Kinds for a message that the provider still tries to deliver. */
const DEFERRED = /^(?:deferr(?:ed|al)|delayed?)$/;
/** The server's code in a text: the enhanced one behind a basic one, else the first enhanced one, else the first basic one. */
const CODE_PATTERNS = [
  /(?<![\d.])[245]\d\d[ -]+([245]\.\d{1,3}\.\d{1,3})(?![\d.])/,
  /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/,
  /(?<![\d.])([245]\d\d)(?![\d.])/,
];
/** 4xx, a full mailbox, and refusals of the sender, its network or its message, which do not concern the address. */
const NOT_THE_ADDRESS = /^(?:4\d\d|552|4\.\d+\.\d+|5\.2\.2|5\.[3467]\.\d+)$/;
/** Words about the address, with codes of other causes: Exchange Online says 5.4.1 for an unknown recipient. */
const THE_ADDRESS =
  /recipient address rejected|user unknown|unknown user|no such (?:user|recipient|mailbox)|mailbox (?:not found|unavailable|does not exist)/i;

type Properties = Readonly<Record<string, Json>>;

/**
 * Whether a bounce is soft, so that the address stays usable: the report says so (`permanent: false`), or calls it soft, or gives
 * a code that is not about the address. A report without details, or with `permanent: true`, is a hard bounce.
 */
export function isSoftBounce(properties: Properties = {}): boolean {
  const { permanent } = properties;
  if (typeof permanent === 'boolean') return !permanent;
  if (isOf(HARD, properties)) return false;
  if (isOf(SOFT, properties) || isDeferral(properties)) return true;
  return CODES.some((key) => isAboutSomethingElse(textOf(properties[key])));
}

/** Whether a report is about a message that the provider still tries to deliver, so that a second copy must not go out. */
export function isDeferral(properties: Properties = {}): boolean {
  return isOf(DEFERRED, properties);
}

function isOf(kind: RegExp, properties: Properties): boolean {
  return KINDS.some((key) => kind.test(textOf(properties[key]).trim().toLowerCase()));
}

function isAboutSomethingElse(text: string): boolean {
  if (THE_ADDRESS.test(text)) return false;
  const code = CODE_PATTERNS.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  return code !== undefined && NOT_THE_ADDRESS.test(code);
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
