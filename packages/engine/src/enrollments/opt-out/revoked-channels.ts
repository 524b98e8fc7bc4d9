import type { Channel } from '@touchline/sequence';
import { fold } from './languages/fold.ts';
import type { OptOutLanguage } from './languages/language.ts';
import { LANGUAGES } from './languages/index.ts';
import { unmasked } from './look-alikes.ts';
import { namedChannels } from './named-channels.ts';
import { ownWords, withoutMarkup } from './languages/own-words.ts';

/** A reply that says more than this has its wish in the first part, or a person reads it. Characters. */
const LONGEST = 4_000;
/** A signature line has at most this many words: a name, a role, a company. */
const NAME = 4;

const anyOf = (list: (language: OptOutLanguage) => readonly string[] | undefined): string =>
  [...new Set(LANGUAGES.flatMap((language) => list(language) ?? []))]
    .toSorted((a, b) => b.length - a.length)
    .join('|')
    .normalize('NFC');

const WORDS = new RegExp(`^(?:${anyOf(({ words }) => words)})$`, 'u');
const ALONE = new RegExp(`^(?:${anyOf(({ alone }) => alone)})$`, 'u');
const SHOUTED = new RegExp(`^(?:${anyOf(({ shouted }) => shouted)})$`, 'u');
const POLITE = anyOf(({ polite }) => polite);
/** Scripts of languages that put no spaces between words. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}]';
/** Clauses that ask for another time: "don't call me today". */
const LATER = new RegExp(
  anyOf(({ later }) => later),
  'u',
);
/** Without spaces, polite words lean on the others directly. A hyphen makes a compound, which is another word. */
const BEFORE = new RegExp(`^(?:${POLITE})(?=$|-(?![\\p{L}\\p{N}])|[^\\p{L}\\p{M}\\p{N}-]|(?<=${UNSPACED}))`, 'u');
const AFTER = new RegExp(`(?:^|[^\\p{L}\\p{M}\\p{N}]|(?=${UNSPACED}))(?:${POLITE})$`, 'u');
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|sehr geehrte[rs]?|guten|bonjour|bonsoir|salut|cher|chere|hola|estimad[oa]|buenos|buenas|ciao|buongiorno|gentile|ola|oi|caro|cara|beste|geachte|hej|hei|kara|moi|czesc|witam|ahoj|merhaba|sayin|здравствуйте|привет|добрый|уважаем\p{L}+|вітаю|шановн\p{L}+|שלום|مرحبا|عزيزي)(?: [\p{L}.'-]+){0,3}$/u;
const PHRASES = LANGUAGES.map(({ phrases, not = [] }) => ({
  phrase: new RegExp(
    phrases
      .map((phrase) => `(?:${phrase})`)
      .join('|')
      .normalize('NFC'),
    'u',
  ),
  negated:
    not.length === 0 ? null : new RegExp(`(?:^|[^\\p{L}\\p{M}])(?:${not.join('|').normalize('NFC')})(?: [\\p{L}\\p{M}']+){0,2} ?$`, 'u'),
}));
/** A request in the form of a negative question: "why don't you stop …". */
const RHETORICAL =
  /\b(?:why (?:don't|do not|dont|can't|won't)|can't|won't|couldn't|would|will|could|can) (?:you|u)(?: (?:guys|people|just|please))* (?=stop|cease|quit|unsub|remove|take|leave|delete)/g;

/**
 * The channels on which a reply revokes the consent; none for an ordinary answer. 47 CFR 64.1200(a)(10) accepts any
 * reasonable means and words, so whole languages are matched rather than a list of keywords. Quoted text and signatures are
 * ignored. The channel of the reply is included, unless the reply refuses one channel and asks for another.
 */
export function revokedChannels(text: string, answered: Channel): readonly Channel[] {
  const written = withoutMarkup(text);
  const [own = '', looksLike = ''] = [written, unmasked(written.slice(0, 4 * LONGEST))].map((reading) =>
    ownWords(fold(reading)).slice(0, LONGEST),
  );
  const readings = [own, looksLike].map(sentencesOf);
  const sentences = readings.find(isWish) ?? (isSign(own) || isShouted(written) ? readings[0] : undefined);
  if (sentences === undefined) return [];
  const whole = sentences.map((sentence) => sentence.text).join('. ');
  const { refused, asked, isGeneral } = namedChannels(whole, (clause) => isWish([{ text: clause, line: 0, asks: false }]));
  if (refused.length > 0 && asked.length > 0 && !isGeneral) return refused;
  return [...new Set([answered, ...refused])];
}

/** A sign that says the word. */
const isSign = (own: string): boolean => /^(?:[🛑🚫⛔🔕]\s*)+$/u.test(own);

/** A keyword in capital letters that would be an answer in others. */
function isShouted(written: string): boolean {
  const own = written.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return own === own.toUpperCase() && own.length > 1 && SHOUTED.test(fold(own));
}

interface Sentence {
  readonly text: string;
  readonly line: number;
  readonly asks: boolean;
}

function sentencesOf(own: string): readonly Sentence[] {
  return own.split('\n').flatMap((line, at) =>
    line
      .replaceAll(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ')
      .replaceAll(/[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}]/gu, '.')
      .replaceAll(RHETORICAL, '')
      // Dots inside of a.u.b and s.v.p. end no sentence.
      .replaceAll(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
      .split(/(?<=[.!?;:。！？；؟…|]|\s-(?=\s))/u)
      .map((text): Sentence => ({ text: withoutLater(bare(text)), line: at, asks: /[?？؟]\s*$/.test(text) }))
      .filter(({ text }) => text !== ''),
  );
}

const withoutLater = (sentence: string): string =>
  LATER.test(sentence)
    ? sentence
        .split(',')
        .map((clause) => clause.trim())
        .filter((clause) => !LATER.test(clause))
        .join(', ')
    : sentence;

const bare = (text: string): string =>
  text
    .replaceAll(/^[^\p{L}\p{N}']+|[^\p{L}\p{M}\p{N}']+$/gu, '')
    .replaceAll(/^'+|'+$/g, '')
    .replaceAll(/["*_~()[\]{}<>]+/g, '')
    .replace(/^(?:\p{L}[ .-])+\p{L}$/u, (spelled) => spelled.replaceAll(/[ .-]/g, ''))
    .trim();

function isWish(sentences: readonly Sentence[]): boolean {
  if (sentences.some(({ text }) => saysPhrase(text))) return true;
  const meant = sentences.flatMap((sentence) => {
    const clauses = sentence.text
      .split(/[,、，]/u)
      .map(plain)
      .filter((clause) => clause !== '' && !GREETING.test(clause));
    return clauses.length === 0 ? [] : [{ ...sentence, clauses }];
  });
  if (meant.some(({ clauses }) => isWord(clauses))) return true;
  const [first, ...rest] = meant;
  return (
    first !== undefined &&
    !first.asks &&
    first.clauses.length === 1 &&
    ALONE.test(first.clauses[0] ?? '') &&
    rest.every(({ text, line, asks }) => line > first.line && !asks && text.split(' ').length <= NAME)
  );
}

/** One clause is the keyword. The others are too short to change its meaning. */
function isWord(clauses: readonly string[]): boolean {
  return clauses.some((clause) => WORDS.test(clause)) && clauses.every((clause) => WORDS.test(clause) || clause.split(' ').length <= 2);
}

function saysPhrase(sentence: string): boolean {
  return PHRASES.some(({ phrase, negated }) => {
    const found = phrase.exec(sentence);
    return found !== null && negated?.test(sentence.slice(0, found.index)) !== true;
  });
}

/** Without the polite words at both ends. */
function plain(clause: string): string {
  let left = bare(clause);
  for (;;) {
    if (WORDS.test(left) || ALONE.test(left)) return left;
    // The end first: "no" begins wishes such as "no contact, please" too.
    const shorter = bare(left.replace(AFTER, ''));
    const next = shorter === left ? bare(left.replace(BEFORE, '')) : shorter;
    if (next === left) return left;
    left = next;
  }
}
