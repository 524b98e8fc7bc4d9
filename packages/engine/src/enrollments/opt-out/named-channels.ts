import { type Channel, type ConsentName, CONSENTS } from '@touchline/sequence';

const NAMED: Readonly<Record<ConsentName, RegExp>> = {
  email: /e-?mail|\bmail|mejl|correo|courriel|sahkopost|e-?post|newsletter|письм|пошт|почт|メール|邮件|郵件|이메일|메일|بريد|מייל/u,
  sms: /\btext|\btxt|\bmsg|sms|texto|whatsapp|смс|短信|簡訊|문자|رسائل نصية|סמס/u,
  call: /\bcall|\bphon|\bring|anruf|\brufen|appel|llam|chiam|telefon|ligar|liguem?|\bbel\b|bellen|dzwon|volat|звон|дзвон|電話|电话|打電|전화|اتصال|تتصل|להתקשר|תתקשר/u,
};

const REFUSES =
  /\b(?:do not|don't|dont|no|not|never|stop|cease|quit|without|rather than|instead of|unsub\w*|remove|off|enough|opt|hate|kein\w*|nicht|ne|pas|plus|non|niente|nao|geen|niet|sin|inte|inga|ikke|ingen|nie)\b|(?:^|\s)(?:не|без)\s/u;

/** How a clause asks for a channel. `verb` stands before "me", `noun` after "by" and before "is fine". */
const asks = (verb: string, noun: string, abroad: string): RegExp =>
  new RegExp(
    [
      `\\b(?:${verb})(?: to)? (?:me|us)\\b(?!.{0,12}\\b(?:again|one more time)\\b)`,
      `\\b(?:by|via|through|over|per|use|prefer|just|only|rather)(?: to| send| an?| the| my| me)* (?:${noun})\\b`,
      `\\b(?:${noun})(?: me| us)? (?:is|are|works?|would|instead|only|better|best|fine|ok(?:ay)?|preferred|please)\\b`,
      `^(?:please )?(?:${noun})$`,
      abroad,
    ].join('|'),
    'u',
  );
const ASKED: Readonly<Record<ConsentName, RegExp>> = {
  email: asks(
    'e-?mail|mail|write',
    'e-?mails?|mails?',
    '(?:mailen|schreiben) sie mir|\\b(?:par|por|per) (?:e-?mail|mail|courriel|correo)|mail (?:me|mij) maar|ecrivez[- ]moi|escribame',
  ),
  sms: asks(
    'text|txt|message|sms|msg|whatsapp',
    'texts?|text messages?|sms|whatsapp|messages?',
    '\\b(?:par|por|per) (?:sms|whatsapp|texto)',
  ),
  call: asks(
    'call|phone|ring',
    'phone(?: calls?)?|calls?',
    'rufen sie mich(?: lieber| bitte| doch)* an\\b|appelez[- ]moi|llame(?:me|nme)|chiamatemi|chiamami|\\bbel (?:me|mij)\\b|ligue[- ]me|me ligue',
  ),
};
/** What the lead is going to do itself: "or I call my lawyer". */
const OWN_ACT = /\b(?:i|we)(?:'ll| will|'m going to)? (?:call|text|phone|e-?mail|mail|write)\w*/g;
const VERB = '(?:e-?mail|mail|write|text|txt|message|call|phone|ring)';
const CLAUSES = new RegExp(
  [
    '[.,;:!?、，]',
    ' - ',
    ' but ',
    ' (?=(?:instead of|rather than) )',
    ` (?:and )?(?=(?:just|only|please|rather) ${VERB}\\b)`,
    `(?<=\\b(?:stop|quit|cease) \\p{L}+ing(?: me| us)?) (?:and )?(?=${VERB} (?:me|us)\\b)`,
  ].join('|'),
  'u',
);

/**
 * Of a text that takes a consent back: the channels that it refuses and those that it asks for instead. Each clause is read alone: "text
 * me, don't call". A channel that is named without either is refused.
 *
 * @param isWish whether a clause alone takes the consent back; without the name of a channel it means all of them
 */
export function namedChannels(
  text: string,
  isWish: (clause: string) => boolean,
): { readonly refused: readonly Channel[]; readonly asked: readonly Channel[]; readonly isGeneral: boolean } {
  const refused = new Set<Channel>();
  const asked = new Set<Channel>();
  let isGeneral = false;
  // A list such as "don't call, text, or email me" has its verb in the first clause.
  let isList = false;
  for (const clause of text.replaceAll(OWN_ACT, '').split(CLAUSES)) {
    const bare = clause.trim();
    if (bare === '') continue;
    const named = CONSENTS.filter((channel) => NAMED[channel].test(bare));
    const refuses = REFUSES.test(bare);
    const isItem: boolean = isList && (/^(?:or|nor|and) /.test(bare) || /^\p{L}+$/u.test(bare));
    const wanted = refuses || isItem ? [] : CONSENTS.filter((channel) => ASKED[channel].test(bare));
    for (const channel of wanted) asked.add(channel);
    if (wanted.length === 0) for (const channel of named) refused.add(channel);
    if (named.length === 0 && isWish(bare)) isGeneral = true;
    isList = refuses || isItem;
  }
  return { refused: [...refused], asked: [...asked].filter((channel) => !refused.has(channel)), isGeneral };
}
