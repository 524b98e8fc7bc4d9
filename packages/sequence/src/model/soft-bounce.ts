import type { Json } from './types.ts';

/** Names of providers for a soft bounce, in lower case. */
const SOFT =
  /^(?:soft|transient|temporary|temp|deferred|delayed|blocked|block|policy|spam|(?:mailbox[ -]?)?full|quota|undetermined)(?:[ _-]?bounce)?$/;
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
/** 4xx, a full mailbox, and refusals of the sender, its network or its message, which do not concern the address. */
const NOT_THE_ADDRESS =
  /(?:^|[\s;#(])(?:4\d\d\b(?!\.)|552\b(?!\.)(?! ?[ -]5\.1\.)|(?:4\.\d{1,3}\.\d{1,3}|5\.2\.2|5\.[3467]\.\d{1,3})(?![\d.]))/;

type Properties = Readonly<Record<string, Json>>;

/**
 * Whether a bounce is soft, so that the address stays usable: the report says so (`permanent: false`), or calls it soft, or gives
 * a code that is not about the address. A report without details, or with `permanent: true`, is a hard bounce.
 */
export function isSoftBounce(properties: Properties = {}): boolean {
  const { permanent } = properties;
  if (typeof permanent === 'boolean') return !permanent;
  if (KINDS.some((key) => SOFT.test(textOf(properties[key]).trim().toLowerCase()))) return true;
  return CODES.some((key) => NOT_THE_ADDRESS.test(textOf(properties[key])));
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
