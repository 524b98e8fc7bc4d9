import { LIQUID_PIECE } from './liquid-tokens.ts';
import { isLinkAddress } from './parse-markup.ts';

/** What comes before an address in a link of our mark-up. */
export const ADDRESS_START = '](';

/** Stands for a value that was printed. */
const VALUE = '\u0001';

const IN_LINK = /\]\(([^()\s]*)$/;
const IN_BARE = /https?:\/\/[^\s<>"]*$/i;

/**
 * The template with a filter at every value that is printed inside an address, so that a name with a space or an ampersand stays one
 * value: `https://x.example/?name={{ lead.firstName }}`. A value that is the whole address, or its beginning, stays an address.
 */
export function encodeAddresses(template: string): string {
  if (!template.includes('{{')) return template;
  let before = '';
  let end = 0;
  let result = '';
  for (const { 0: piece, index } of template.matchAll(LIQUID_PIECE)) {
    const text = template.slice(end, index);
    before = (before + text).slice(-2_100);
    result += text + (piece.startsWith('{{') ? encoded(piece, before) : piece);
    if (piece.startsWith('{{')) before += VALUE;
    end = index + piece.length;
  }
  return result + template.slice(end);
}

function encoded(piece: string, before: string): string {
  const link = IN_LINK.exec(before);
  if (link === null && !IN_BARE.test(before)) return piece;
  const [, open = '', expression = '', close = ''] = /^\{\{(-?)([\s\S]*?)(-?)\}\}$/.exec(piece) ?? [];
  const done = /\|\s*(?:url_encode|cgi_escape|uri_escape)\b/.test(expression);
  const filter = done ? 'address_guard' : link?.[1] === '' ? 'address_start' : 'address_part';
  return `{{${open}${expression.trimEnd()} | ${filter} ${close}}}`;
}

/** Also what `encodeURIComponent` leaves, since our mark-up and readers of plain text see an end in it. */
const part = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export const ADDRESS_FILTERS: Readonly<Record<string, (text: string) => string>> = {
  address_part: part,
  /** Encoded by the author already. */
  address_guard: (text) => text.replaceAll(/[^\w.~%+-]/g, part),
  address_start: (text) => {
    const address = text.trim();
    if (!isLinkAddress(address)) return part(address);
    const whole = URL.canParse(address) ? new URL(address).href : address;
    return whole.replaceAll(/[\s()<>"\\]/g, part);
  },
};
