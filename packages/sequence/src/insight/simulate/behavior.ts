import type { Json, StepId } from '../../model/types.ts';

/** Reactions of the lead to one touch, in minutes after it went out. Missing: never. */
export interface Reaction {
  readonly opens?: number;
  readonly clicks?: number;
  /** The clicked link; missing: any. */
  readonly link?: string;
  readonly replies?: number;
  readonly bounces?: number;
  readonly unsubscribes?: number;
  /** Tasks: when the rep completes it, and the outcome. */
  readonly done?: { readonly after: number; readonly outcome: string };
}

/** An event that is independent of touches: a booking, a page view, a custom event. */
export interface Happening {
  readonly name: string;
  /** Minutes after enrolling. */
  readonly after: number;
  readonly properties?: { readonly [name: string]: Json };
}

/** What a simulated lead does. */
export interface Behavior {
  /** For touches that are not in `touches`. Missing: the lead does not react. */
  readonly always?: Reaction;
  readonly touches?: { readonly [step: StepId]: Reaction };
  readonly happenings?: readonly Happening[];
}

/** No reactions: the lead gets every touch. */
export const SILENT: Behavior = {};
