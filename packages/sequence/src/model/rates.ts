/** Reactions to one touch, as shares of the leads that got it, 0 to 1. */
export interface Rates {
  readonly opens: number;
  readonly clicks: number;
  readonly replies: number;
  readonly bounces: number;
  readonly unsubscribes: number;
  /** Tasks: share that is completed. */
  readonly done: number;
  /** Tasks: weight of each outcome. Outcomes without a weight have weight 1. */
  readonly outcomes: { readonly [outcome: string]: number };
  /** Hours until half of the reactions have come (half-life). */
  readonly hours: number;
}

/** No lead reacts. Definitions of channels start from here. */
export const NO_REACTION: Rates = { opens: 0, clicks: 0, replies: 0, bounces: 0, unsubscribes: 0, done: 0, outcomes: {}, hours: 3 };
