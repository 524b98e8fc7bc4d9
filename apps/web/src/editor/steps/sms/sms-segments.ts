/** What an SMS costs: phones put long texts together again, but each part is charged. */
export interface SmsSegments {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Septets or UTF-16 units, whichever the encoding counts. */
  readonly units: number;
  readonly segments: number;
  /** Units left in the last part. */
  readonly left: number;
  /** Characters that force the expensive encoding, each once. */
  readonly foreign: readonly string[];
}

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Each takes an escape besides itself. */
const EXTENDED = new Set('\f^{}\\[~]|€');

const LIMITS = { 'GSM-7': { single: 160, part: 153 }, 'UCS-2': { single: 70, part: 67 } } as const;

/** Counts a text as a phone network does. Merge fields should have been filled in. */
export function smsSegments(text: string): SmsSegments {
  const foreign = [...new Set(text)].filter((character) => !BASIC.has(character) && !EXTENDED.has(character));
  const encoding = foreign.length === 0 ? 'GSM-7' : 'UCS-2';
  const units = encoding === 'UCS-2' ? text.length : [...text].reduce((sum, character) => sum + (EXTENDED.has(character) ? 2 : 1), 0);
  const { single, part } = LIMITS[encoding];
  if (units <= single) return { encoding, units, segments: units === 0 ? 0 : 1, left: single - units, foreign };
  const segments = Math.ceil(units / part);
  return { encoding, units, segments, left: segments * part - units, foreign };
}
