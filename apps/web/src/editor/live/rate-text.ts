import { isEarly, rate } from '@touchline/experiments';
import type { LiveStep } from '../../api/types.ts';

export type Reactions = Pick<LiveStep, 'sent' | 'opened' | 'clicked' | 'replied'>;

/** What came of a touch, as far as it can be said. */
export interface Measured {
  readonly word: string;
  readonly count: number;
  /** `12% (8–17%)`; null while that would look like a result and is none. */
  readonly rate: string | null;
}

const REACTIONS = [
  ['opened', 'Opened'],
  ['clicked', 'Clicked'],
  ['replied', 'Replied'],
] as const;

/**
 * Reactions to a touch as shares of what went out, each with the interval in which the true share lies. Replies are told even when
 * there are none: that is what most touches are for.
 */
export function rateText(figures: Reactions): readonly Measured[] {
  return REACTIONS.filter(([what]) => figures[what] > 0 || what === 'replied').map(([what, word]) => {
    const count = figures[what];
    // A message that is reported as sent only later may have been answered before: then there is no share to speak of.
    const share = count > figures.sent ? null : rate(count, figures.sent);
    const told = share !== null && !isEarly(share);
    return { word, count, rate: told ? `${percent(share.share)}% (${percent(share.low)}–${percent(share.high)}%)` : null };
  });
}

/** Below ten the first decimal counts. */
function percent(share: number): string {
  const whole = share * 100;
  return whole >= 0.05 && whole < 9.95 ? whole.toFixed(1) : String(Math.round(whole));
}
