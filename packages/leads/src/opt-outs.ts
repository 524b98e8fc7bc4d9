import { headWords } from './head-words.ts';
import { REFUSAL_HEADS } from './refusal-heads.ts';

/** Meaning of a yes in a column about permission: consent or opt-out; null: not about permission. */
export interface Permission {
  /** `unclear`: it may be either, so a person has to decide. */
  readonly says: 'agrees' | 'refuses' | 'unclear';
  readonly channel: 'email' | 'sms' | 'call' | 'all';
}

/** Heads about permission, consent or opt-out. */
const PERMISSION =
  /consent|permission|(?:mail|sms|text|call|contact)ok$|okto(?:e?mail|text|call|contact)|accepts?|maywe|cancontact|cancall|canemail|allowed|erlaubt|confirmationstatus|optin|optedin|opt(?:s|ion)?status|^opt$|subscri|gdpr|dsgvo|rgpd|ccpa|tcpa|einwillig|zustimm|consentement|accord|consenso|consentimiento|toestemming|legalbasis|lawfulbasis|marketingcontact|marketingstatus|contactable|allowemail|allowcall|allowsms|emailallowed|smsallowed|callallowed|agree|newsletter|mailinglist|deliverab|emailstatus/;

/** Words that negate a permission: "No consent", "Not opted in", "Ohne Einwilligung". */
const NEGATIONS: ReadonlySet<string> = new Set([
  'no',
  'not',
  'non',
  'never',
  'without',
  'kein',
  'keine',
  'nicht',
  'ohne',
  'sans',
  'pas',
  'sin',
  'senza',
  'geen',
  'niet',
  'missing',
  'denied',
  'refused',
  'declined',
  'lacks',
]);

/** Words that make a column a consent column. */
const AGREES =
  /accept|maywe|(?:mail|sms|text|call|contact)ok$|okto(?:e?mail|text|call|contact)|erlaubt|consent|permission|optin|optedin|einwillig|zustimm|consentement|consenso|consentimiento|toestemming|allow|agree|^subscribed|contactable/;

/** Reads the head of a column; null if it is not about permission. */
export function permissionOf(head: string): Permission | null {
  const words = headWords(head);
  // Korean syllables in one piece, as the lists have them.
  const plain = words.join('').normalize('NFC');
  const channel = channelOf(words);
  if (channel === null) return null;
  // A rate over all mail is not an opt-out of this lead.
  if (/\b(?:rate|ratio|percentage)\b/.test(words.join(' '))) return null;
  // A mailbox that was full or away does not refuse.
  if (/soft ?bounce/.test(plain)) return null;
  if (REFUSAL_HEADS.test(plain)) return { says: 'refuses', channel };
  if (!PERMISSION.test(plain)) return null;
  if (words.some((word) => NEGATIONS.has(word))) return { says: 'refuses', channel };
  return { says: AGREES.test(plain) && !/date|time|source|basis|note|reason|proof|log/.test(plain) ? 'agrees' : 'unclear', channel };
}

/** Null for channels that no step uses, such as fax. */
function channelOf(words: readonly string[]): Permission['channel'] | null {
  const has = (...names: readonly string[]): boolean => words.some((word) => names.includes(word));
  const plain = words.join('').normalize('NFC');
  if (has('fax', 'faxes')) return null;
  if (has('sms', 'text', 'texts', 'texting', 'whatsapp') || /sms|whatsapp|短信|문자/u.test(plain)) return 'sms';
  if (
    has('email', 'emails', 'mail', 'mails', 'mailing', 'mailen', 'newsletter', 'courriel', 'correo') ||
    /e?mails?(?:sperre|verbot|adress)|newsletter|bounce|邮件|郵件|メール|메일/u.test(plain)
  )
    return 'email';
  if (
    has(
      'call',
      'calls',
      'phone',
      'phones',
      'telephone',
      'telefon',
      'anruf',
      'anrufen',
      'anrufe',
      'llamar',
      'appeler',
      'bellen',
      'dnc',
      'calling',
      'number',
    ) ||
    /telefon|anruf|bloctel|bel(?:me|mij)?niet|ligar|chiam|llam|appel|dzwon|volat|звон|телефон|電話|电话|架電|전화|致电|arama|soita/u.test(
      plain,
    )
  )
    return 'call';
  return words.some((word) => /unsubscri|subscri/.test(word)) && !has('all') ? 'email' : 'all';
}

const YES = [
  'yes',
  'y',
  'true',
  't',
  '1',
  'x',
  '✓',
  'on',
  'ja',
  'j',
  'oui',
  'o',
  'si',
  'sim',
  'wahr',
  'vrai',
  'verdadero',
  'subscribed',
  'optin',
  'optedin',
  'granted',
  'given',
  'agreed',
  'allowed',
  'vero',
  'consented',
  'confirmed',
  'doubleoptin',
  'singleoptin',
  'accepted',
  'allow',
  'waar',
  'да',
];
/** A plain no. The other words of `NO` are a no to consent, and a yes in a column of opt-outs. */
const PLAIN_NO = ['no', 'n', 'false', 'f', '0', 'off', 'nein', 'non', 'nao', 'falsch', 'faux', 'falso', 'nee', 'onwaar', 'нет'];
const NO = [
  ...PLAIN_NO,
  'unsubscribed',
  'optout',
  'optedout',
  'notgiven',
  'denied',
  'refused',
  'withdrawn',
  'revoked',
  'notallowed',
  'donotallow',
  'dontallow',
  'none',
  'notoptedin',
  'notsubscribed',
  'neversubscribed',
  'nonsubscribed',
  'unsubscribe',
  'never',
  'suppressed',
  'cleaned',
  'refuse',
  'declined',
  'rejected',
  'dontemail',
  'dontcall',
  'donotemail',
  'donotcontact',
  'donotcall',
  'bounced',
];

/** Yes or no in common languages; null for other texts. */
export function yesOrNo(cell: string): boolean | null {
  const word = wordOf(cell);
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}

const wordOf = (cell: string): string => headWords(cell).join('') || cell.trim();

/** Words of a cell that are an opt-out in any column. */
const SAYS_NO =
  /^(?:(?:globally |hard |soft )?(?:unsubscribed?|opt(?:ed)?[ _-]?out|bounced?)|cleaned|do[ _]?n[o']t[ _]?(?:call|e?mail|text|contact|allow)|never contact|spam complaint|blacklisted|suppressed|abgemeldet)$/i;

/** Whether a cell is an opt-out in any column. */
export const saysNo = (cell: string): boolean => SAYS_NO.test(cell.trim());

/** Cells of a column of refusals that say nothing, that the lead has not refused, or that there is no date. */
const NOT_REFUSED = new RegExp(
  `^(?:${[
    '[-–—.?/]+|\\[\\]|#?n[./]?a\\.?|#n/a|null|nil|none|never|nan|undefined|\\((?:none|blank|empty|not set|unknown)\\)|blank|empty|unset',
    'unknown|not (?:set|applicable|available|specified|known|given|provided)|unbekannt|keine angabe|inconnu|desconocido|desconhecido|sconosciuto|onbekend',
    '0+(?:[.,]0+)?|0+(?:[-/.]0+)+(?:[ t]0*(?:[:.]0+)*)?z?',
    'allow(?:ed)?|subscribed|valid|deliverable|opt(?:ed)?[ _-]?in|keine?|no(?:ne)? (?:bounces?|opt[ -]?outs?|complaints?|unsubscribes?)',
    'not (?:(?:hard |soft )?bounced|unsubscribed|opted[ -]?out|blocked|suppressed|blacklisted|refused|cleaned)|still subscribed|soft bounced?',
  ].join('|')})$`,
  'i',
);

/**
 * Whether a cell of an opt-out column is an opt-out: a yes, a date, a reason. Only an empty cell and a clear no are not, because a message
 * to a lead that opted out cannot be undone.
 */
export function refuses(cell: string): boolean {
  const value = cell.trim();
  if (value === '' || NOT_REFUSED.test(value)) return false;
  return !PLAIN_NO.includes(wordOf(value));
}

const NUMBER_OF = /\b(?:number|count|total|times|attempts|opened|clicked|sent|received|replied|made|no of)\b/;
const CONTACT =
  /\b(?:text|texts|opt|gdpr|dsgvo|rgpd|ok)\b|contact|kontakt|contatt|contat|mail|sms|call|phone|telefon|telephone|anruf|appel|llam|chiam|bellen|ligar|dzwon|volat|consent|market|werb|newsletter|whats ?app|reach|ruckruf|zgod[ay]|souhlas|samty[ck]ke|suostumus|izin|onay|соглас|згод|同意|privacy|permission|correo|courriel|звон|письм|связ|рассыл|почт|メール|電話|配信|連絡|邮件|郵件|短信|电话|联系|메일|문자|전화|연락|동의|수신/u;

/** Whether a column answers yes or no to a question about contact: "Call?" with "no" may be a refusal. */
export function asksAboutContact(head: string, values: readonly string[]): boolean {
  const words = headWords(head).join(' ').normalize('NFC');
  return CONTACT.test(words) && !NUMBER_OF.test(words) && areYesOrNo(values);
}

export const areYesOrNo = (values: readonly string[]): boolean => values.length > 0 && values.every((value) => yesOrNo(value) !== null);
