const PIECE = String.raw`\{\{(?:"[^"]*"|'[^']*'|(?!\}\})[\s\S])*\}\}|\{%(?:"[^"]*"|'[^']*'|(?!%\})[\s\S])*%\}`;

/** A piece of Liquid in a text. Braces within quotes do not end it. */
export const LIQUID_PIECE = new RegExp(PIECE, 'g');

/** Pieces of Liquid, and the characters that stand for them below. */
const LIQUID = new RegExp(String.raw`${PIECE}|\\:|[\uE000-\uF8FF]`, 'g');
const FIRST = 0xe0_00;
const MOST = 6_400;

/** Pieces of Liquid in a text, each replaced by one character of a private range. */
export interface LiquidTokens {
  /** Replaces each piece by its character. */
  readonly hide: (source: string) => string;
  /** Puts the pieces back. */
  readonly show: (hidden: string) => string;
  /** The piece of a character; undefined for other characters. */
  readonly pieceOf: (character: string) => string | undefined;
}

/**
 * Markup is parsed after Liquid is filled in. To parse it before, every `{{ … }}` and `{% … %}` must count as one character without
 * a markup meaning, like its value.
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
