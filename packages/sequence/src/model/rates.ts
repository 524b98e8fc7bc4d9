/** What leads do with one touch: shares of 0 to 1, of all who got it. */
export interface Rates {
  readonly opens: number;
  readonly clicks: number;
  readonly replies: number;
  readonly bounces: number;
  readonly unsubscribes: number;
  /** Tasks: the person did it. */
  readonly done: number;
  /** Tasks: weight of each outcome. Outcomes without a weight share the rest equally, as if each weighed 1. */
  readonly outcomes: { readonly [outcome: string]: number };
  /** Hours until half of those who react have done so. */
  readonly hours: number;
}

/** No lead reacts. Definitions of channels start from here. */
export const NO_REACTION: Rates = { opens: 0, clicks: 0, replies: 0, bounces: 0, unsubscribes: 0, done: 0, outcomes: {}, hours: 3 };
