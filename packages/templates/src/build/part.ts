import type { Json } from '@touchline/sequence';

/** A cadence in the form in which it is written: steps in order, with branches nested at their step. */
export type Part = StepPart | JumpPart;

/** Continues at an earlier part: a loop. No part can follow it. */
export interface JumpPart {
  readonly goOnAt: string;
}

export interface StepPart {
  /** Also the node's id: unique in its cadence and descriptive (`d4-email`). */
  readonly id: string;
  readonly kind: string;
  /** Overrides the defaults of the kind. */
  readonly config: { readonly [name: string]: Json };
  readonly label?: string;
  /** Exit name → parts of that branch. Branches that don't end merge in the next part. */
  readonly branches?: { readonly [exit: string]: readonly Part[] };
}
