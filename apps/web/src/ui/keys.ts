interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}

/** A key press, from the browser or from React. */
type AnyKeyPress = KeyPress | { readonly nativeEvent: KeyPress };

/** A letter that no Latin keyboard prints. */
const FOREIGN = /(?=\p{L})\P{Script=Latin}|؟/u;

/** What Latin layouts print on keys that carry a letter in the US: letters, digits and the punctuation of Dvorak. */
const ON_LATIN_LETTER_KEYS = /[\p{Script=Latin}\p{N};:'",.<>]/u;

/** What a US keyboard prints on keys that shortcuts use and that are no letters. */
const PUNCTUATION: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Slash: ['/', '?'],
};

/**
 * The key of a shortcut, in lower case. Null while an input method composes: its Enter accepts a candidate and its Escape drops
 * one, so neither is meant for the app. Browsers mark such presses with `isComposing`, Safari its last one only with key code 229.
 *
 * A Latin layout counts by what is printed on the key, so shortcuts stay where Dvorak and AZERTY have them. Any other layout
 * (Cyrillic, Greek, Hebrew, …) counts by the place of the key, as its letters are in no shortcut.
 */
export function keyOf(event: AnyKeyPress): string | null {
  const press = 'nativeEvent' in event ? event.nativeEvent : event;
  if (press.isComposing === true || press.keyCode === 229) return null;
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  const foreign = FOREIGN.test(press.key) || (letter !== undefined && press.key.length === 1 && !ON_LATIN_LETTER_KEYS.test(press.key));
  if (!foreign) return press.key.toLowerCase();
  return letter?.toLowerCase() ?? PUNCTUATION[press.code]?.[press.shiftKey ? 1 : 0] ?? press.key.toLowerCase();
}
