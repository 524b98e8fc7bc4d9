import type { Json } from '@touchline/sequence';

/** A cadence as its author writes it: in order, with branches nested where they leave. */
export type Part = StepPart | JumpPart;

/** The way goes on at an earlier part: a loop. Nothing can follow it. */
export interface JumpPart {
  readonly goOnAt: string;
}

export interface StepPart {
  /** Also the node's id; unique in its cadence and speaking (`d4-email`). */
  readonly id: string;
  readonly kind: string;
  /** Laid over the kind's defaults. */
  readonly config: { readonly [name: string]: Json };
  readonly label?: string;
  /** Exit name → what happens there. Ways that don't end run together again in the part that follows. */
  readonly branches?: { readonly [exit: string]: readonly Part[] };
}
