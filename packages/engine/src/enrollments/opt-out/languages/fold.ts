/**
 * A text as the tables of this folder are written: lower case, one kind of quotes and dashes, no accents on Latin letters, no
 * invisible characters. Other scripts keep their marks, which are letters there.
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replaceAll(/\p{Cf}|\uFE0F/gu, '')
      .replaceAll(/[’‘‛ʼ`´′]/g, "'")
      .replaceAll(/[“”„‟«»]/g, '"')
      .replaceAll(/[‐‑‒–—―−]/g, '-')
      .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
      .replaceAll(/[^\S\n]+/g, ' ')
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFC')
      .replaceAll(/[ıłøđæœßðþ]/g, (letter) => PLAIN[letter] ?? letter)
      // A word of its own in every language: no "non" and no "stop".
      .replaceAll(/\bnon[ -]stop\b/g, 'nonstop')
  );
}

const PLAIN: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ß: 'ss', ð: 'd', þ: 'th' };
