// oxlint-disable-next-line typescript/triple-slash-reference -- the types have to be found from every package that imports this one
/// <reference path="./punycode.d.ts" />
import punycode from 'punycode.js';

/** Maximum octets of the part before the @, and of the whole (RFC 5321). */
const LOCAL = 64;
const WHOLE = 320;

/** Allowed before the @ without quotes: ASCII of RFC 5322, and any letter and digit of RFC 6531. */
const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~\p{L}\p{N}\p{M}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\p{L}\p{N}\p{M}-]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;

/**
 * Normalizes an email address for storage: one Unicode form, the domain in lower case and never as `xn--…`. Accepts what
 * files write around it (`mailto:`, `Ada <ada@b.example>`). Null if it is not an address.
 */
export function readEmail(text: string): string | null {
  const plain = bare(text).normalize('NFC');
  const at = plain.lastIndexOf('@');
  const written = plain.slice(0, Math.max(at, 0));
  // Databases fold only the case of ASCII, so other letters are stored in one case.
  const local = /^[\x21-\x7e]*$/.test(written) ? written : written.toLowerCase();
  const domain = readDomain(plain.slice(at + 1));
  if (at < 1 || !LOCAL_PART.test(local) || domain === null) return null;
  const octets = new TextEncoder();
  if (octets.encode(local).length > LOCAL || octets.encode(plain).length > WHOLE) return null;
  return `${local}@${domain}`;
}

function bare(text: string): string {
  // Invisible characters at the start, and Excel's mark for text.
  const trimmed = text
    .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .trim()
    .replace(/^'/, '');
  const inside = /^[^<>]*<([^<>]+)>$/.exec(trimmed)?.[1] ?? trimmed;
  return inside.trim().replace(/^mailto:/i, '');
}

/** Normalizes a domain: the form that mail servers resolve, decoded from punycode. Null if it is invalid. */
function readDomain(text: string): string | null {
  const domain = text.toLowerCase().replace(/\.$/, '');
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || /^\d+$/.test(labels.at(-1) ?? '')) return null;
  try {
    const { hostname } = new URL(`http://${domain}`);
    const fits = hostname.length <= 253 && hostname.split('.').every((label) => label.length > 0 && label.length <= 63);
    return fits && !/^[\d.]+$/.test(hostname) ? punycode.toUnicode(hostname) : null;
  } catch {
    return null;
  }
}
