import type { Sender } from './port/composition.ts';

/** Default sender. `example` is reserved, so a reply cannot reach a stranger. */
export const DEFAULT_SENDER = 'Touchline <hello@touchline.example>';

/** Parses `Ada Moreau <ada@example.com>` or a bare address. Null when it is neither. */
export function parseSender(text: string): Sender | null {
  const match = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>\s]+@[^<>\s]+)>|([^<>\s]+@[^<>\s]+))\s*$/.exec(text);
  if (match === null) return null;
  const name = match[1]?.trim() ?? '';
  return { name: name === '' ? null : name, address: match[2] ?? match[3] ?? '' };
}
