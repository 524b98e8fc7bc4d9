import type { Channel } from '../../model/types.ts';

/** The lead sources that frameworks differ by. */
export const LEAD_SOURCES = ['call', 'social-ad', 'referral', 'web-form', 'outbound'] as const;

/** Where leads come from. */
export type LeadSource = (typeof LEAD_SOURCES)[number];

/** One touch that a proven cadence has. */
export interface FrameworkTouch {
  readonly day: number;
  readonly channel: Channel;
  /** On day 0: the latest time after the lead came in, in minutes. */
  readonly withinMinutes?: number;
  readonly purpose: string;
  /** What the touch contributes, in a sentence. */
  readonly adds: string;
  /** Share of all replies that this touch usually gets, 0 to 1. The touches of a framework add up to 1. */
  readonly share: number;
}

/** A proven cadence for leads of some sources. */
export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly sources: readonly LeadSource[];
  readonly touches: readonly FrameworkTouch[];
}

/**
 * The cadences to compare with. Shares are a model, not a measurement: the first touch and the break-up get the most replies, and
 * most replies come after the first touch. They can be changed, like every other input of the cost: see `assumptions.ts`.
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
        purpose: 'Reply first, ask one question',
        adds: 'The first vendor to reply gets the conversation. Five minutes convert about nine times as well as ten.',
        share: 0.24,
      },
      {
        day: 0,
        channel: 'email',
        withinMinutes: 60,
        purpose: 'Confirm in writing, offer a time',
        adds: 'A message to come back to, with a booking link.',
        share: 0.12,
      },
      {
        day: 1,
        channel: 'call',
        purpose: 'Talk, or leave a voicemail',
        adds: 'A call is the fastest way to find out whether there is a fit.',
        share: 0.17,
      },
      {
        day: 2,
        channel: 'sms',
        purpose: 'Mention the voicemail',
        adds: 'Lets the lead answer the missed call with one word.',
        share: 0.1,
      },
      {
        day: 4,
        channel: 'email',
        purpose: 'Share something useful',
        adds: 'Shows which leads read it, and helps leads that still compare.',
        share: 0.09,
      },
      {
        day: 7,
        channel: 'call',
        purpose: 'A different time of day',
        adds: 'Reaches leads who were busy at the time of the first call.',
        share: 0.1,
      },
      {
        day: 14,
        channel: 'sms',
        purpose: 'Break-up',
        adds: 'The break-up gets more replies than any other late touch.',
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
        purpose: 'Reply first, ask one question',
        adds: 'A lead who just called is still at the phone.',
        share: 0.3,
      },
      {
        day: 0,
        channel: 'email',
        withinMinutes: 60,
        purpose: 'Confirm in writing, offer a time',
        adds: 'A message to come back to, with a booking link.',
        share: 0.11,
      },
      {
        day: 1,
        channel: 'call',
        purpose: 'Talk, or leave a voicemail',
        adds: 'A call is the fastest way to find out whether there is a fit.',
        share: 0.18,
      },
      {
        day: 2,
        channel: 'sms',
        purpose: 'Mention the voicemail',
        adds: 'Lets the lead answer the missed call with one word.',
        share: 0.1,
      },
      { day: 3, channel: 'email', purpose: 'Share something useful', adds: 'Helps leads that still compare.', share: 0.07 },
      {
        day: 4,
        channel: 'call',
        purpose: 'A different time of day',
        adds: 'Reaches leads who were busy at the time of the first call.',
        share: 0.09,
      },
      {
        day: 7,
        channel: 'sms',
        purpose: 'Break-up',
        adds: 'The break-up gets more replies than any other late touch.',
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
        purpose: 'Call at once, name who referred them',
        adds: 'A referral is worth most on the day it is made.',
        share: 0.36,
      },
      {
        day: 0,
        channel: 'sms',
        withinMinutes: 30,
        purpose: 'Say who called, ask for a time',
        adds: 'Puts a name to an unknown number.',
        share: 0.18,
      },
      { day: 1, channel: 'email', purpose: 'Confirm in writing', adds: 'A message to come back to and to forward.', share: 0.12 },
      {
        day: 3,
        channel: 'call',
        purpose: 'A different time of day',
        adds: 'Reaches leads who were busy at the time of the first call.',
        share: 0.18,
      },
      {
        day: 7,
        channel: 'email',
        purpose: 'Share something useful',
        adds: 'Gives a reason to come back without asking again.',
        share: 0.09,
      },
      { day: 14, channel: 'email', purpose: 'Leave the door open', adds: 'People do not like to ignore a friend’s advice.', share: 0.07 },
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
        purpose: 'One reason to talk, about the lead',
        adds: 'The first line decides whether later messages get read.',
        share: 0.22,
      },
      { day: 3, channel: 'call', purpose: 'Put a voice to the name', adds: 'Many leads who never write do pick up.', share: 0.13 },
      {
        day: 5,
        channel: 'email',
        purpose: 'Something useful, no ask',
        adds: 'Shows that you have more than one thing to say.',
        share: 0.13,
      },
      { day: 8, channel: 'email', purpose: 'A customer like them', adds: 'People trust other customers more than a vendor.', share: 0.12 },
      {
        day: 12,
        channel: 'call',
        purpose: 'A different time of day',
        adds: 'Reaches leads who were busy at the time of the first call.',
        share: 0.1,
      },
      { day: 16, channel: 'email', purpose: 'A smaller ask', adds: 'A small ask is easier to accept.', share: 0.11 },
      {
        day: 21,
        channel: 'email',
        purpose: 'Break-up',
        adds: 'The break-up gets more replies than any other late touch.',
        share: 0.19,
      },
    ],
  },
];

/** The framework for a lead source. @throws Error for a source that no framework covers */
export function frameworkFor(source: LeadSource): Framework {
  const framework = FRAMEWORKS.find(({ sources }) => sources.includes(source));
  if (framework === undefined) throw new Error(`no framework covers the source “${source}”`);
  return framework;
}
