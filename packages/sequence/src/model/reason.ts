/** Why an instant was moved, as data. The English text is in `reason-text.ts`. Times and dates are in the lead's zone. `elsewhere: 1`: caused by another enrollment of the lead. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: { readonly [name: string]: string | number };
}

/** Why a touch goes out later than planned. */
export type ReasonCode =
  /** `{weekday, date}`: the window has no time on that day. */
  | 'closed-day'
  /** `{weekday, date, time}`: the window is open on that day, but not at that time. */
  | 'outside-window'
  /** `{date, name?}`: a public holiday has a name, a listed day off has none. */
  | 'holiday'
  /** `{time, date, from, to}`: no SMS and no calls at that hour. */
  | 'waking-hours'
  /** `{date, limit}`: the lead already got the maximum number of SMS that day. */
  | 'sms-limit'
  /** `{time}`: the last touch on the channel was at about that time of day. */
  | 'same-time-of-day'
  /** `{hours}`: too soon after the last email. */
  | 'email-gap'
  /** `{date, time}`: the target time of a wait had passed when the lead entered it. */
  | 'time-passed'
  /** `{days, date}`: too few days since an earlier touch on that date. */
  | 'days-apart'
  /** `{minutes}`: too soon after the last touch on any channel. */
  | 'touch-distance'
  /** Another sequence was sending to the lead at that moment. */
  | 'other-sequence'
  /** The window does not open within a year, so it is ignored. */
  | 'never-open';
