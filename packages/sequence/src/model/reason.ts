/** Why an instant was moved. Data only; the words are in `reason-text.ts`. Times and dates are the lead's. `elsewhere: 1`: another sequence sent it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: { readonly [name: string]: string | number };
}

export type ReasonCode =
  /** `{weekday, date}`: the window has no time on that day. */
  | 'closed-day'
  /** `{weekday, date, time}`: the window is open on that day, not at that time. */
  | 'outside-window'
  /** `{date, name?}`: a public holiday has a name, a date that somebody listed has none. */
  | 'holiday'
  /** `{time, date, from, to}`: no SMS and no calls at that hour. */
  | 'waking-hours'
  /** `{date, limit}`: as many SMS as a lead may get in a day. */
  | 'sms-limit'
  /** `{time}`: the last touch on the channel came at about that time of day. */
  | 'same-time-of-day'
  /** `{hours}`: too soon after the last email. */
  | 'email-gap'
  /** `{date, time}`: the time that a wait was for had passed when the lead came to it. */
  | 'time-passed'
  /** `{days, date}`: too few days since an earlier touch, which was on that date. */
  | 'days-apart'
  /** `{minutes}`: too soon after the last touch on any channel. */
  | 'touch-distance'
  /** Another sequence was sending to the lead at that very moment. */
  | 'other-sequence'
  /** The window never opens within a year, so it is left out of account. */
  | 'never-open';
