/** Brackets and quotation marks that belong to a URL if it contains both. */
const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '‘': '’',
  '«': '»',
  '（': '）',
  '【': '】',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
};
const CLOSING: ReadonlySet<string> = new Set(Object.values(PAIRS));

/** Ends a clause if no space follows, so it ends a URL, too. */
const STOPS = /[。，、！？；：｡､"`]/;

/** Punctuation of any script and invisible characters belong to the sentence if they end the text. These marks end real URLs, too. */
const TRAILING = /(?![/&%#@*\\_-])[\p{P}\p{Cf}]$/u;

/**
 * Length of the URL at the start of a text that begins with `https://`, as a reader sees it: up to a space, a bracket that was not opened in it, or
 * the punctuation of its sentence. 0 if only the scheme is there.
 */
export function bareAddressLength(text: string): number {
  const scheme = /^https?:\/\//i.exec(text)?.[0].length ?? 0;
  const open: string[] = [];
  let end = scheme;
  while (end < text.length) {
    const character = text[end]!;
    if (/[\s<>]/.test(character) || STOPS.test(character)) break;
    if (character === '\\' && end + 1 < text.length) {
      end += 2;
      continue;
    }
    const closing = PAIRS[character];
    if (closing !== undefined) open.push(closing);
    // An apostrophe is not a closing quotation mark.
    else if (CLOSING.has(character) && open.at(-1) === character) open.pop();
    else if (CLOSING.has(character) && character !== '’') break;
    end += 1;
  }
  let address = text.slice(0, end);
  for (;;) {
    const shorter = withoutTrailing(address, scheme);
    if (shorter.length === address.length) break;
    address = shorter;
  }
  return address.length > scheme ? address.length : 0;
}

/** Keeps a closing mark at the end if the URL contains the opening one. */
function withoutTrailing(address: string, scheme: number): string {
  const last = address.at(-1) ?? '';
  if (address.length <= scheme || address.at(-2) === '\\') return address;
  const opening = Object.entries(PAIRS).find(([, closing]) => closing === last)?.[0];
  if (opening !== undefined && address.indexOf(opening, scheme) !== -1) return address;
  return TRAILING.test(last) ? address.slice(0, -1) : address;
}
