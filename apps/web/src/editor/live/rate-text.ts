import { isEarly, rate } from '@touchline/experiments';
import type { LiveStep } from '../../api/types.ts';

export type Reactions = Pick<LiveStep, 'sent' | 'opened' | 'clicked' | 'replied'>;

/** A result of a touch, with its rate if there is enough data. */
export interface Measured {
  readonly word: string;
  readonly count: number;
  /** `12% (8–17%)`; null while there is too little data. */
  readonly rate: string | null;
}

const REACTIONS = [
  ['opened', 'Opened'],
  ['clicked', 'Clicked'],
  ['replied', 'Replied'],
] as const;

/**
 * Reactions to a touch as shares of sent messages, with confidence intervals. Replies are listed even when there are none, because most
 * touches aim for replies.
 */
export function rateText(figures: Reactions): readonly Measured[] {
  return REACTIONS.filter(([what]) => figures[what] > 0 || what === 'replied').map(([what, word]) => {
    const count = figures[what];
    // A reply can arrive before its message is reported as sent. Then no rate is shown.
    const share = count > figures.sent ? null : rate(count, figures.sent);
    const told = share !== null && !isEarly(share);
    return { word, count, rate: told ? `${percent(share.share)}% (${percent(share.low)}–${percent(share.high)}%)` : null };
  });
}

/** Rates below 10% get one decimal. */
function percent(share: number): string {
  const whole = share * 100;
  return whole >= 0.05 && whole < 9.95 ? whole.toFixed(1) : String(Math.round(whole));
}
