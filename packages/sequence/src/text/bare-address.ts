/** Brackets and quotation marks that belong to an address when both stand in it. */
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

/** Ends a clause where no blank follows it, so it ends an address as well. */
const STOPS = /[。，、！？；：｡､"`]/;

/** Ends a sentence around the address when nothing follows. */
const TRAILING = /(?:[.,;:!?'’”»…]|[([{“‘«（【「『《〈])+$/;

/**
 * How much of a text that begins with `https://` a reader takes for the address: up to a blank, a bracket that was not opened in it, or
 * the punctuation of its sentence. 0 where nothing follows the scheme.
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
    // An apostrophe is no closing quotation mark.
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

/** A closing mark at the end stays where its opening one is in the address. */
function withoutTrailing(address: string, scheme: number): string {
  const last = address.at(-1) ?? '';
  if (address.length <= scheme || address.at(-2) === '\\') return address;
  const opening = Object.entries(PAIRS).find(([, closing]) => closing === last)?.[0];
  if (opening !== undefined && address.indexOf(opening, scheme) !== -1) return address;
  return TRAILING.test(last) ? address.slice(0, -1) : address;
}
