import unhomoglyph from 'unhomoglyph';

/** Letters that Unicode's table of look-alikes keeps apart from the plain ones: small capitals. */
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ';
const SMALL_PLAIN = 'abcdefghijklmnoprstuvwyz';
/** Digits and signs that stand for letters in "ST0P" and "unsub$cribe". */
const STAND_INS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '5': 's', $: 's', '@': 'a' };
/** The reverse, for a Cyrillic word with a Latin letter in it. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aceopxykmhbt'].map((letter, at) => [letter, 'асеорхукмнвт'[at] ?? letter]),
);

const WORD = /[\p{L}\p{M}\p{N}$@]+/gu;
const ASCII = /^[a-z]+$/;

/**
 * A text with the letters that it only looks like: "stоp" with a Cyrillic о, small capitals, "st0p". Capital and small letters look like
 * different ones, so this comes before `fold`.
 */
export function unmasked(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(WORD, (word) => {
      if (!/\p{L}/u.test(word)) return word;
      const letters = [...word];
      const latin = letters.map((letter) => STAND_INS[letter] ?? latinOf(letter)).join('');
      if (ASCII.test(latin)) return latin;
      const isMixed = /[a-z]/i.test(word) && /\p{Script=Cyrillic}/u.test(word);
      return isMixed ? letters.map((letter) => CYRILLIC[letter.toLowerCase()] ?? letter).join('') : word;
    });
}

function latinOf(letter: string): string {
  if (/[a-z]/i.test(letter)) return letter.toLowerCase();
  // A capital I looks like a small L, which is what the table says of it.
  if (/[ІΙӀ]/.test(letter)) return 'i';
  const alike = [letter, letter.toUpperCase()].map((form) => plainSmall(unhomoglyph(form).toLowerCase()));
  return alike.find((form) => ASCII.test(form) && form.length === 1) ?? letter;
}

function plainSmall(letter: string): string {
  const at = SMALL_CAPITALS.indexOf(letter);
  return at < 0 ? letter : (SMALL_PLAIN[at] ?? letter);
}
