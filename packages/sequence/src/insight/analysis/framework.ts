import type { Channel } from '../../model/types.ts';

/** Where leads come from, as far as the framework to follow depends on it. */
export const LEAD_SOURCES = ['call', 'social-ad', 'referral', 'web-form', 'outbound'] as const;

export type LeadSource = (typeof LEAD_SOURCES)[number];

/** One touch that a proven cadence has. */
export interface FrameworkTouch {
  readonly day: number;
  readonly channel: Channel;
  /** On the first day: so many minutes after the lead came in at the latest. */
  readonly withinMinutes?: number;
  readonly purpose: string;
  /** What is lost without it, in a sentence. */
  readonly adds: string;
  /** Usual share of all answers that come to this touch, 0 to 1; all touches of a framework add up to 1. */
  readonly share: number;
}

export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly sources: readonly LeadSource[];
  readonly touches: readonly FrameworkTouch[];
}

/**
 * The cadences to measure against. Shares are a model, not a measurement: the first touch and the break-up get most single answers, and
 * most answers come after the first touch. They and all else that enters the cost can be changed: see `assumptions.ts`.
 */
export const FRAMEWORKS: readonly Framework[] = [
  {
    id: 'fortnight',
    name: 'Fourteen days, seven touches',
    sources: ['social-ad', 'web-form'],
    touches: [
      {
        day: 0,
        channel: 'sms',
        withinMinutes: 5,
        purpose: 'Answer first, ask one question',
        adds: 'Whoever answers first is talked to first: five minutes convert about nine times as well as ten.',
        share: 0.24,
      },
      {
        day: 0,
        channel: 'email',
        withinMinutes: 60,
        purpose: 'Confirm in writing, offer a time',
        adds: 'Something to come back to, and a link to book with.',
        share: 0.12,
      },
      {
        day: 1,
        channel: 'call',
        purpose: 'Talk, or leave a voicemail',
        adds: 'A voice is the quickest way to find out whether it fits.',
        share: 0.17,
      },
      {
        day: 2,
        channel: 'sms',
        purpose: 'Refer to the voicemail',
        adds: 'Makes answering the missed call a matter of one word.',
        share: 0.1,
      },
      {
        day: 4,
        channel: 'email',
        purpose: 'Give something useful',
        adds: 'Shows who reads, and helps whoever is still comparing.',
        share: 0.09,
      },
      {
        day: 7,
        channel: 'call',
        purpose: 'Another time of day',
        adds: 'Reaches those who could not pick up at the hour of the first call.',
        share: 0.1,
      },
      {
        day: 14,
        channel: 'sms',
        purpose: 'Let go politely',
        adds: 'The break-up gets more answers than any other single later touch.',
        share: 0.18,
      },
    ],
  },
  {
    id: 'week',
    name: 'Seven days, seven touches',
    sources: ['call'],
    touches: [
      {
        day: 0,
        channel: 'sms',
        withinMinutes: 5,
        purpose: 'Answer first, ask one question',
        adds: 'Whoever rang is still at the phone.',
        share: 0.3,
      },
      {
        day: 0,
        channel: 'email',
        withinMinutes: 60,
        purpose: 'Confirm in writing, offer a time',
        adds: 'Something to come back to, and a link to book with.',
        share: 0.11,
      },
      {
        day: 1,
        channel: 'call',
        purpose: 'Talk, or leave a voicemail',
        adds: 'A voice is the quickest way to find out whether it fits.',
        share: 0.18,
      },
      {
        day: 2,
        channel: 'sms',
        purpose: 'Refer to the voicemail',
        adds: 'Makes answering the missed call a matter of one word.',
        share: 0.1,
      },
      { day: 3, channel: 'email', purpose: 'Give something useful', adds: 'Helps whoever is still comparing.', share: 0.07 },
      {
        day: 4,
        channel: 'call',
        purpose: 'Another time of day',
        adds: 'Reaches those who could not pick up at the hour of the first call.',
        share: 0.09,
      },
      {
        day: 7,
        channel: 'sms',
        purpose: 'Let go politely',
        adds: 'The break-up gets more answers than any other single later touch.',
        share: 0.15,
      },
    ],
  },
  {
    id: 'referral',
    name: 'Referral, call first',
    sources: ['referral'],
    touches: [
      {
        day: 0,
        channel: 'call',
        withinMinutes: 15,
        purpose: 'Ring at once, name who sent them',
        adds: 'The name of a friend is worth most on the day it was given.',
        share: 0.36,
      },
      {
        day: 0,
        channel: 'sms',
        withinMinutes: 30,
        purpose: 'Say who rang, ask for a time',
        adds: 'Turns an unknown number into a known one.',
        share: 0.18,
      },
      { day: 1, channel: 'email', purpose: 'Confirm in writing', adds: 'Something to come back to, and to pass on.', share: 0.12 },
      {
        day: 3,
        channel: 'call',
        purpose: 'Another time of day',
        adds: 'Reaches those who could not pick up at the hour of the first call.',
        share: 0.18,
      },
      { day: 7, channel: 'email', purpose: 'Give something useful', adds: 'A reason to come back without being asked again.', share: 0.09 },
      { day: 14, channel: 'email', purpose: 'Leave the door open', adds: 'Nobody wants to have ignored a friend’s advice.', share: 0.07 },
    ],
  },
  {
    id: 'outbound',
    name: 'Outbound, three weeks, seven touches',
    sources: ['outbound'],
    touches: [
      {
        day: 1,
        channel: 'email',
        purpose: 'One reason to talk, about them',
        adds: 'The first line decides whether anything later is read.',
        share: 0.22,
      },
      { day: 3, channel: 'call', purpose: 'Put a voice to the name', adds: 'Many who never write do pick up.', share: 0.13 },
      { day: 5, channel: 'email', purpose: 'Something useful, no ask', adds: 'Shows that there is more than one message.', share: 0.13 },
      { day: 8, channel: 'email', purpose: 'Somebody like them', adds: 'What others did is believed before what you say.', share: 0.12 },
      {
        day: 12,
        channel: 'call',
        purpose: 'Another time of day',
        adds: 'Reaches those who could not pick up at the hour of the first call.',
        share: 0.1,
      },
      { day: 16, channel: 'email', purpose: 'A smaller ask', adds: 'Easier to say yes to.', share: 0.11 },
      {
        day: 21,
        channel: 'email',
        purpose: 'Let go politely',
        adds: 'The break-up gets more answers than any other single later touch.',
        share: 0.19,
      },
    ],
  },
];

/** The framework that fits a source. */
export function frameworkFor(source: LeadSource): Framework {
  const framework = FRAMEWORKS.find(({ sources }) => sources.includes(source));
  if (framework === undefined) throw new Error(`no framework covers the source “${source}”`);
  return framework;
}
