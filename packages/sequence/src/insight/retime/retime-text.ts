import type { Held } from './retime.ts';
import type { Squeeze } from './touch-days.ts';

const HELD: Readonly<Record<Held, string>> = {
  'email-gap': 'emails keep their minimum gap',
  'sms-limit': 'texts per day are limited',
  'passed-hour': 'times of day stay in order',
  'days-apart': 'waits keep their distance from an earlier touch',
};

const SQUEEZED: Readonly<Record<Squeeze, string>> = {
  'email-gap': 'too soon after the previous email, so it goes out later',
  'sms-limit': 'more texts in a day than allowed, so it goes out later',
  'same-day': 'now on the same day as the previous touch',
  'closed-days': 'across closed days, so some leads get it on the same day as the previous touch',
};

/** Why a sequence takes longer than requested, as part of a sentence: `emails keep their minimum gap and times of day stay in order`. */
export function heldText(held: readonly Held[]): string {
  return held.map((why) => HELD[why]).join(' and ');
}

/** The drawback of a touch's new day, in a few words that follow its name. */
export function squeezeText(squeeze: Squeeze): string {
  return SQUEEZED[squeeze];
}
