import { type Encoding, likelyEncoding } from './encodings.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Decodes a file: by its byte order mark, else by the likeliest encoding of its bytes. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return decodeAs(bytes, unmarked);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decodeAs(bytes, likelyEncoding(bytes));
  }
}

/** Decodes a file with an encoding that a person chose. Invalid bytes become replacement characters. */
export const decodeAs = (bytes: Uint8Array, encoding: Encoding): Decoded => ({ text: new TextDecoder(encoding).decode(bytes), encoding });

/** Number of bytes to check for a pattern. */
const SAMPLE = 2_000;

/** In UTF-16, separators and line ends have a zero byte, always on the same side. No other text has zero bytes. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = sample.length / 50;
  // Characters such as 一 (U+4E00) have a zero byte on the other side.
  if (odd > many && odd > even * 4) return 'utf-16le';
  return even > many && even > odd * 4 ? 'utf-16be' : null;
}
