import { headWords } from './head-words.ts';

/** What a column that speaks of permission says where its cell is yes: the lead agrees, or refuses; null: not about permission. */
export interface Permission {
  /** `unclear`: it may be either, so a person has to say. */
  readonly says: 'agrees' | 'refuses' | 'unclear';
  readonly channel: 'email' | 'sms' | 'call' | 'all';
}

/** Heads whose yes means no, without spaces. */
const REFUSES =
  /unsubscri|^unsub|^cleaned$|^clean(?:ed)?(?:time|date|reason|campaign)|spammed|(?:as|is)spam|notinterested|gesperrt|sperrvermerk|deceased|verstorben|^c?tps(?:$|registered|listed)|^stop$|desubscri|exclude|stopemail|stopsms|stopcall|stopcontact|robinson|quarantine|nomarketing|nosms|notext|wrongnumber|wrongphone|invalidphone|invalidnumber|phoneinvalid|numberinvalid|opt(?:ed)?out|donot(?!ice)|dont|^dn[cem]$|^dnc|nocontact|nocall|nomail|noemail|notcontact|bounce|suppress|blacklist|blocklist|blocked|invalidemail|emailinvalid|undeliverable|complain|spamreport|withdr|donotdisturb|revoked|abgemeldet|abbestellt|widerspr|werbesperre|kontaktsperre|keinewerbung|keineemail|keineanruf|nichtkontakt|nichtanruf|desinscri|desabonn|seoppose|nepas|nollamar|nocontactar|dadodebaja|canceloususcripcion|cancelado|noninviare|nonchiamare|nonontatt|nietbellen|nietmailen|afgemeld|uitgeschreven/;

/** Heads that speak of permission in any direction. */
const PERMISSION =
  /consent|permission|(?:mail|sms|text|call|contact)ok$|okto(?:e?mail|text|call|contact)|accepts?|maywe|cancontact|cancall|canemail|allowed|erlaubt|confirmationstatus|optin|optedin|opt(?:s|ion)?status|^opt$|subscri|gdpr|dsgvo|rgpd|ccpa|tcpa|einwillig|zustimm|consentement|accord|consenso|consentimiento|toestemming|legalbasis|lawfulbasis|marketingcontact|marketingstatus|contactable|allowemail|allowcall|allowsms|emailallowed|smsallowed|callallowed|agree|newsletter|mailinglist|deliverab|emailstatus/;

/** Words that turn a permission around: "No consent", "Not opted in", "Ohne Einwilligung". */
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

/** Words that make a permission a matter of one direction: its yes agrees. */
const AGREES =
  /accept|maywe|(?:mail|sms|text|call|contact)ok$|okto(?:e?mail|text|call|contact)|erlaubt|consent|permission|optin|optedin|einwillig|zustimm|consentement|consenso|consentimiento|toestemming|allow|agree|^subscribed|contactable/;

/** Reads the head of a column; null where it does not speak of permission at all. */
export function permissionOf(head: string): Permission | null {
  const words = headWords(head);
  const plain = words.join('');
  const channel = channelOf(words);
  if (channel === null) return null;
  // A share of all mail is no refusal by this lead.
  if (/\b(?:rate|ratio|percentage)\b/.test(words.join(' '))) return null;
  if (REFUSES.test(plain)) return { says: 'refuses', channel };
  if (!PERMISSION.test(plain)) return null;
  if (words.some((word) => NEGATIONS.has(word))) return { says: 'refuses', channel };
  return { says: AGREES.test(plain) && !/date|time|source|basis|note|reason|proof|log/.test(plain) ? 'agrees' : 'unclear', channel };
}

/** Null for ways that no step uses, such as fax. */
function channelOf(words: readonly string[]): Permission['channel'] | null {
  const has = (...names: readonly string[]): boolean => words.some((word) => names.includes(word));
  if (has('fax', 'faxes')) return null;
  if (has('sms', 'text', 'texts', 'texting', 'whatsapp')) return 'sms';
  if (has('email', 'emails', 'mail', 'mails', 'mailing', 'mailen', 'newsletter', 'bounced', 'bounce', 'courriel', 'correo')) return 'email';
  if (words.includes('e') && has('mail', 'mails')) return 'email';
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
  'allow',
  'waar',
  'да',
];
const NO = [
  'no',
  'n',
  'false',
  'f',
  '0',
  'off',
  'nein',
  'non',
  'nao',
  'falsch',
  'faux',
  'falso',
  'nee',
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
  'onwaar',
  'нет',
  'notoptedin',
  'notsubscribed',
  'donotemail',
  'donotcontact',
  'donotcall',
  'bounced',
];

/** Yes or no in the usual languages; null for anything else. */
export function yesOrNo(cell: string): boolean | null {
  const word = headWords(cell).join('') || cell.trim();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}

/** Words of a cell that refuse in any column. */
const SAYS_NO =
  /^(?:(?:globally |hard |soft )?(?:unsubscribed?|opt(?:ed)?[ _-]?out|bounced?)|cleaned|do[ _]?n[o']t[ _]?(?:call|e?mail|text|contact|allow)|never contact|spam complaint|blacklisted|suppressed|abgemeldet)$/i;

/** Whether a cell says that its lead refuses, whatever its column is called. */
export const saysNo = (cell: string): boolean => SAYS_NO.test(cell.trim());

/**
 * Whether a cell of a column of refusals refuses: a yes, a date, a reason. Only an empty cell and a clear no do not, since a message
 * to a lead who refused cannot be taken back.
 */
export function refuses(cell: string): boolean {
  if (
    /^(?:-|–|—|\[\]|n\/?a|null|none|never|allow(?:ed)?|not (?:bounced|unsubscribed|opted out)|nan|undefined|\(none\)|keine?)$/i.test(
      cell.trim(),
    )
  )
    return false;
  if (saysNo(cell)) return true;
  return cell.trim() !== '' && yesOrNo(cell) !== false;
}
