import type { Json, StepId } from '../../model/types.ts';

/** What the lead does with one touch, in minutes after it went out. Left out means never. */
export interface Reaction {
  readonly opens?: number;
  readonly clicks?: number;
  /** The link that is clicked; left out: any. */
  readonly link?: string;
  readonly replies?: number;
  readonly bounces?: number;
  readonly unsubscribes?: number;
  /** Tasks: the rep is done, with an outcome. */
  readonly done?: { readonly after: number; readonly outcome: string };
}

/** Something that happens whatever was sent: a booking, a page view, a custom event. */
export interface Happening {
  readonly name: string;
  /** Minutes after enrolling. */
  readonly after: number;
  readonly properties?: { readonly [name: string]: Json };
}

export interface Behaviour {
  /** For touches that are not named in `touches`. Left out: the lead does nothing. */
  readonly always?: Reaction;
  readonly touches?: { readonly [step: StepId]: Reaction };
  readonly happenings?: readonly Happening[];
}

/** Reads nothing, answers nothing: the lead who sees every touch. */
export const SILENT: Behaviour = {};
