/** RFC 5321: octets of the part before the @, and of the whole. */
const LOCAL = 64;
const WHOLE = 320;

/** What may stand before the @ without quotes: ASCII by RFC 5322, any letter and digit besides by RFC 6531. */
const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~\p{L}\p{N}\p{M}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\p{L}\p{N}\p{M}-]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;

/**
 * An email address as it is stored: in one Unicode form, the domain in small letters; international ones stay readable. Takes what
 * files write around it (`mailto:`, `Ada <ada@b.example>`). Null where it is no address.
 */
export function readEmail(text: string): string | null {
  const plain = bare(text).normalize('NFC');
  const at = plain.lastIndexOf('@');
  const written = plain.slice(0, Math.max(at, 0));
  // Databases fold the case of ASCII only, so other letters come in one.
  const local = /^[\x21-\x7e]*$/.test(written) ? written : written.toLowerCase();
  const domain = plain
    .slice(at + 1)
    .toLowerCase()
    .replace(/\.$/, '');
  if (at < 1 || !LOCAL_PART.test(local) || !isDomain(domain)) return null;
  const octets = new TextEncoder();
  if (octets.encode(local).length > LOCAL || octets.encode(plain).length > WHOLE) return null;
  return `${local}@${domain}`;
}

function bare(text: string): string {
  const trimmed = text.trim();
  const inside = /^[^<>]*<([^<>]+)>$/.exec(trimmed)?.[1] ?? trimmed;
  return inside.trim().replace(/^mailto:/i, '');
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || /^\d+$/.test(labels.at(-1) ?? '')) return false;
  try {
    // As mail servers will look it up.
    const { hostname } = new URL(`http://${domain}`);
    return (
      hostname.length <= 253 && hostname.split('.').every((label) => label.length > 0 && label.length <= 63) && !/^[\d.]+$/.test(hostname)
    );
  } catch {
    return false;
  }
}
