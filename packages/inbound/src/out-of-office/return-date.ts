import { findDates } from './find-dates.ts';
import { fold } from './months.ts';

/** A later date is considered misread. Days. */
const LONGEST = 366;
/** Characters before a date in which its word stands. */
const NEAR = 60;

/** The author is back on the date itself. */
const BACK =
  /\b(?:back|return(?:ing|s)?|resum\w*|available again|in (?:the )?office again|zuruck|wieder|ab dem|ab|de retour|reviens|reviendrai|serai de nouveau|a partir du|vuelvo|volvere|regreso|regresare|de vuelta|de regreso|a partir del|rientro|rientrero|torno|tornero|di ritorno|di nuovo|a partire dal|terug|weer|vanaf|regresso|volto|voltarei|estarei de volta|a partir de|tillbaka|ater|tilbage|tilbake|igjen|fra og med|fra|wracam|wroce|bede z powrotem|powrot|dostepn\w+ od|takaisin|palaan)\b/g;
/** The date is the last day away. */
const UNTIL =
  /\b(?:until|till|til|through|thru|to|bis(?: einschliesslich)?(?: zum)?|jusqu'au|jusqu'a|au|hasta(?: el)?|al|fino(?: al)?|t\/m|tot(?: en met)?|ate(?: o dia)?|a|t\.o\.m\.|till och med|tom|til og med|do|asti|saakka)\b/g;
/** The first day away is not the return. */
const FROM = /\b(?:from|starting|since|vom|von|seit|du|desde|dal|van|de|do dia|fran|od|alkaen)\b\s*(?:\p{L}+\s*,?\s*)?$/u;

/**
 * The day on which the author of a notice of absence is back, `2026-03-09`; null if it names none. “Back on” means the day itself, “until”
 * the day after. A date without a year is the next one.
 *
 * @param received `2026-03-02`
 */
export function returnDate(text: string, received: string): string | null {
  const folded = fold(text).slice(0, 4_000).replaceAll(/\s+/g, ' ');
  const today = Temporal.PlainDate.from(received);
  let until: Temporal.PlainDate | null = null;
  for (const { at, length, date } of findDates(folded, today)) {
    const before =
      folded
        .slice(Math.max(0, at - NEAR), at)
        .split(/[.!?;](?= )/)
        .at(-1) ?? '';
    // “Until March 8, back on March 9”, and Finnish, where the word follows.
    const after = folded.slice(at + length, at + length + 12);
    const meaning = /^ (?:asti|saakka)\b/.test(after) ? 'until' : meaningOf(before);
    const days = today.until(date, { largestUnit: 'day' }).days;
    if (meaning === null || days < 0 || days > LONGEST) continue;
    if (meaning === 'back' && days > 0) return date.toString();
    const next = meaning === 'until' ? date.add({ days: 1 }) : null;
    if (next !== null && (until === null || Temporal.PlainDate.compare(next, until) > 0)) until = next;
  }
  return until?.toString() ?? null;
}

function meaningOf(before: string): 'back' | 'until' | null {
  if (FROM.test(before))
    return /\b(?:back|available|zuruck|wieder|a partir|retour|vuelta|terug|tillbaka|dostepn\w+)\b/.test(before) ? 'back' : null;
  const [back, until] = [BACK, UNTIL].map((pattern) => [...before.matchAll(pattern)].at(-1)?.index ?? -1);
  if (back === undefined || until === undefined || (back < 0 && until < 0)) return null;
  // “I will return to the office on March 9”: the “to” belongs to the return.
  if (back >= 0 && until > back && !/\b(?:until|till|through|bis|jusqu\S*|hasta|fino|t\/m|tot|ate|asti)\b/.test(before.slice(back)))
    return 'back';
  return back > until ? 'back' : 'until';
}
