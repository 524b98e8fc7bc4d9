/** Scripts that identify a language. Kana come before Han: Japanese has both. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
];

/** Words that are common in one language and rare in the others. */
const WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['en', ['the', 'and', 'you', 'your', 'with', 'for', 'is', 'this', 'that', 'of', 'to']],
  ['de', ['und', 'der', 'die', 'das', 'ich', 'sie', 'ihre', 'nicht', 'mit', 'für', 'ist', 'wir']],
  ['fr', ['et', 'le', 'les', 'vous', 'votre', 'pour', 'avec', 'est', 'nous', 'une', 'des', 'bonjour']],
  ['es', ['el', 'los', 'usted', 'para', 'con', 'una', 'su', 'hola', 'que', 'por', 'gracias']],
  ['it', ['il', 'gli', 'per', 'con', 'che', 'una', 'sono', 'di', 'ciao', 'grazie', 'lei']],
  ['pt', ['os', 'você', 'para', 'com', 'uma', 'não', 'seu', 'olá', 'obrigado', 'em']],
  ['nl', ['het', 'een', 'en', 'van', 'voor', 'met', 'niet', 'je', 'uw', 'wij']],
];

/** The most likely language of a text, for screen readers and hyphenation; English by default. */
export function languageOf(template: string): string {
  const text = template.replaceAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|https?:\S+/g, ' ').toLowerCase();
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) if ((text.match(script)?.length ?? 0) > letters / 4) return language;
  const words = text.split(/[^\p{L}]+/u);
  let best = 'en';
  let most = 0;
  for (const [language, common] of WORDS) {
    const n = words.filter((word) => common.includes(word)).length;
    if (n > most) [best, most] = [language, n];
  }
  return best;
}
