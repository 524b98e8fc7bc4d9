interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}

/** A key press, from the browser or from React. */
type AnyKeyPress = KeyPress | { readonly nativeEvent: KeyPress };

/** A letter that is not on Latin keyboards. */
const FOREIGN = /(?=\p{L})\P{Script=Latin}|؟/u;

/** Characters that Latin layouts have on keys that carry a letter on US keyboards: letters, digits and the punctuation of Dvorak. */
const ON_LATIN_LETTER_KEYS = /[\p{Script=Latin}\p{N};:'",.<>]/u;

/** Characters on a US keyboard for non-letter keys in shortcuts. */
const PUNCTUATION: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Slash: ['/', '?'],
};

/**
 * The key of a shortcut, in lower case. Null while an input method composes: there, Enter accepts a candidate and Escape drops one. Browsers mark such key presses with `isComposing`. Safari marks the last one only with key code 229.
 *
 * On a Latin layout, the printed character counts, so shortcuts follow Dvorak and AZERTY. On other layouts (Cyrillic, Greek, Hebrew, …), the position of the key counts, as their letters are in no shortcut.
 */
export function keyOf(event: AnyKeyPress): string | null {
  const press = 'nativeEvent' in event ? event.nativeEvent : event;
  if (press.isComposing === true || press.keyCode === 229) return null;
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  const foreign = FOREIGN.test(press.key) || (letter !== undefined && press.key.length === 1 && !ON_LATIN_LETTER_KEYS.test(press.key));
  if (!foreign) return press.key.toLowerCase();
  return letter?.toLowerCase() ?? PUNCTUATION[press.code]?.[press.shiftKey ? 1 : 0] ?? press.key.toLowerCase();
}
