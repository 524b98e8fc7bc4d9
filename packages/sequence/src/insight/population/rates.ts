import type { Channel } from '../../model/types.ts';

/** What leads do with one touch: shares of 0 to 1, of all who got it. */
export interface Rates {
  readonly opens: number;
  readonly clicks: number;
  readonly replies: number;
  readonly bounces: number;
  readonly unsubscribes: number;
  /** Tasks: the person did it. */
  readonly done: number;
  /** Tasks: weight of each outcome; outcomes that are not named share what the others leave, as if each weighed 1. */
  readonly outcomes: { readonly [outcome: string]: number };
  /** Hours until half of those who react have done so. */
  readonly hours: number;
}

const NOTHING: Rates = { opens: 0, clicks: 0, replies: 0, bounces: 0, unsubscribes: 0, done: 0, outcomes: {}, hours: 3 };

/** Middling figures of the trade, to begin with. Whoever has figures of their own should use those. */
export const USUAL_RATES: Readonly<Record<Channel, Rates>> = {
  email: { ...NOTHING, opens: 0.45, clicks: 0.04, replies: 0.03, bounces: 0.01, unsubscribes: 0.003, hours: 4 },
  sms: { ...NOTHING, replies: 0.08, unsubscribes: 0.01, bounces: 0.01, hours: 0.5 },
  call: { ...NOTHING, done: 0.95, outcomes: { connected: 3, voicemail: 8, 'no-answer': 8, 'wrong-number': 1 }, replies: 0.02, hours: 3 },
  voicemail: { ...NOTHING, done: 0.95, outcomes: { left: 9, spoke: 1, 'not-possible': 1 }, replies: 0.03, hours: 4 },
  linkedin: { ...NOTHING, done: 0.9, outcomes: { done: 8, 'not-found': 1, 'not-connected': 2 }, replies: 0.04, hours: 12 },
  notice: { ...NOTHING, opens: 0.35, clicks: 0.08, hours: 20 },
};
