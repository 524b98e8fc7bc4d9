import { firstAllowed, type Settings } from '@touchline/sequence';

const STEP_MS = 15 * 60_000;
/** The week repeats: a window that stays open longer never closes. */
const NEVER_CLOSES_MS = 8 * 24 * 3_600_000;

/**
 * The next send times: `now` if the window is open, and the following openings. Fewer than `most` if it never closes, none if it never
 * opens.
 */
export function nextOpenings(settings: Settings, zone: string, now: number, most = 3): readonly number[] {
  const rules = { settings, channel: 'email', respectWindow: true, lastSent: {} } as const;
  const closesAfter = (open: number): number | null => {
    for (let at = open; at < open + NEVER_CLOSES_MS; at += STEP_MS) if (firstAllowed(at, rules, zone)?.at !== at) return at;
    return null;
  };
  const openings: number[] = [];
  for (let at: number | null = now; at !== null && openings.length < most;) {
    const open = firstAllowed(at, rules, zone);
    if (open === null) break;
    openings.push(open.at);
    at = openings.length < most ? closesAfter(open.at) : null;
  }
  return openings;
}
