import type { Held } from './retime.ts';
import type { Squeeze } from './touch-days.ts';

const HELD: Readonly<Record<Held, string>> = {
  'email-gap': 'emails keep their distance',
  'sms-limit': 'texts a day are limited',
  'passed-hour': 'hours stay in order',
  'days-apart': 'waits keep their days from an earlier touch',
};

const SQUEEZED: Readonly<Record<Squeeze, string>> = {
  'email-gap': 'too soon after the email before it: it goes out later',
  'sms-limit': 'more texts on one day than allowed: it goes out later',
  'same-day': 'on the day of the touch before it now',
  'closed-days': 'over days without a send window, so some leads get it on the day of the touch before it',
};

/** Why a sequence takes longer than asked for, as a part of a sentence: `emails keep their distance and hours stay in order`. */
export function heldText(held: readonly Held[]): string {
  return held.map((why) => HELD[why]).join(' and ');
}

/** What a touch loses by its new day, in a few words after its name. */
export function squeezeText(squeeze: Squeeze): string {
  return SQUEEZED[squeeze];
}
