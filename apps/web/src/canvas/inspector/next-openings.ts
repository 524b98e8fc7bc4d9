import { nextAllowed, type Settings } from '@touchline/sequence';

const STEP_MS = 15 * 60_000;
const HORIZON_MS = 14 * 24 * 3_600_000;

/**
 * The next times at which touches may go out: `now` where the window is open, and the openings after it. Fewer where it does not close
 * or open within two weeks.
 */
export function nextOpenings(settings: Settings, zone: string, now: number, most = 3): readonly number[] {
  const rules = { settings, channel: 'email', respectWindow: true, lastSent: {} } as const;
  const openings: number[] = [];
  for (let at = now; openings.length < most;) {
    const { at: open, reasons } = nextAllowed(at, rules, zone);
    if (reasons.some(({ code }) => code === 'never-open')) break;
    openings.push(open);
    at = closesAfter(open);
    if (at > now + HORIZON_MS) break;
  }
  return openings;

  function closesAfter(open: number): number {
    let at = open;
    while (at <= now + HORIZON_MS && nextAllowed(at, rules, zone).at === at) at += STEP_MS;
    return at;
  }
}
