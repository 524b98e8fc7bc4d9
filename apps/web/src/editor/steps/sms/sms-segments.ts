/** The parts of an SMS. Phones join long texts, but each part is billed. */
export interface SmsSegments {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Septets (GSM-7) or UTF-16 units (UCS-2). */
  readonly units: number;
  readonly segments: number;
  /** Units left in the last part. */
  readonly left: number;
  /** Distinct characters that force UCS-2. */
  readonly foreign: readonly string[];
}

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Each of these also needs an escape septet. */
const EXTENDED = new Set('\f^{}\\[~]|€');

const LIMITS = { 'GSM-7': { single: 160, part: 153 }, 'UCS-2': { single: 70, part: 67 } } as const;

/** Counts a text like a phone network. Merge fields must be filled in first. */
export function smsSegments(text: string): SmsSegments {
  const foreign = [...new Set(text)].filter((character) => !BASIC.has(character) && !EXTENDED.has(character));
  const encoding = foreign.length === 0 ? 'GSM-7' : 'UCS-2';
  const units = encoding === 'UCS-2' ? text.length : [...text].reduce((sum, character) => sum + (EXTENDED.has(character) ? 2 : 1), 0);
  const { single, part } = LIMITS[encoding];
  if (units <= single) return { encoding, units, segments: units === 0 ? 0 : 1, left: single - units, foreign };
  const segments = Math.ceil(units / part);
  return { encoding, units, segments, left: segments * part - units, foreign };
}
