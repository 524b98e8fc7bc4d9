/** Liquid, and characters that stand for it below. Braces within quotes do not end it. */
const LIQUID = /\{\{(?:"[^"]*"|'[^']*'|(?!\}\})[\s\S])*\}\}|\{%(?:"[^"]*"|'[^']*'|(?!%\})[\s\S])*%\}|\\:|[\uE000-\uF8FF]/g;
const FIRST = 0xe0_00;
const MOST = 6_400;

/** Pieces of a text that are not mark-up, each standing for one character of a private range. */
export interface LiquidTokens {
  /** Replaces each piece by its character. */
  readonly hide: (source: string) => string;
  /** Puts the pieces back. */
  readonly show: (hidden: string) => string;
  /** What one character stands for; undefined for any other. */
  readonly pieceOf: (character: string) => string | undefined;
}

/**
 * Mark-up is read after Liquid was filled in. To read it before, every `{{ … }}` and `{% … %}` has to count as one character without a
 * meaning of its own, as its value will.
 */
export function liquidTokens(): LiquidTokens {
  const pieces: string[] = [];
  const characters = new Map<string, string>();
  const characterOf = (piece: string): string => {
    const known = characters.get(piece);
    if (known !== undefined) return known;
    if (pieces.length >= MOST) throw new Error(`A text with more than ${MOST} different pieces of Liquid cannot be taken apart.`);
    const character = String.fromCodePoint(FIRST + pieces.length);
    pieces.push(piece);
    characters.set(piece, character);
    return character;
  };
  const pieceOf = (character: string) => pieces[(character.codePointAt(0) ?? 0) - FIRST];
  return {
    hide: (source) => source.replaceAll(LIQUID, characterOf),
    show: (hidden) => hidden.replaceAll(/[\uE000-\uF8FF]/g, (character) => pieceOf(character) ?? character),
    pieceOf,
  };
}
