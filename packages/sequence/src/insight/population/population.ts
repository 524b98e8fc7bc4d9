import type { LeadFacts } from '../../model/lead.ts';
import type { Channel, Instant, StepId } from '../../model/types.ts';
import type { Rates } from './rates.ts';

/** A sort of lead and how many of all are of it. */
export interface Segment {
  /** Share by weight. */
  readonly weight: number;
  /** What differs from a lead who can be reached everywhere. */
  readonly lead: Partial<LeadFacts>;
}

/** Something that leads do whatever was sent to them: book, look at a page. */
export interface CommonHappening {
  readonly name: string;
  /** Share of leads, 0 to 1. */
  readonly share: number;
  /** At some time within so many days of enrolling. */
  readonly withinDays: number;
  readonly properties?: { readonly [name: string]: string };
}

/** Who comes in, and how they behave. Everything has a usual value but the number and the beginning. */
export interface Population {
  readonly leads: number;
  readonly from: Instant;
  /** Days over which they come in, evenly; 0: all at once. Default 0. */
  readonly overDays?: number;
  readonly segments?: readonly Segment[];
  /** Laid over the usual rates of the channel. */
  readonly rates?: { readonly [channel in Channel]?: Partial<Rates> };
  readonly touches?: { readonly [step: StepId]: Partial<Rates> };
  readonly happenings?: readonly CommonHappening[];
  /** How far to look after enrolling. Default 400. */
  readonly horizonDays?: number;
  /** Another number is another roll of the dice. */
  readonly seed?: number;
}

export interface PopulationProgress {
  readonly done: number;
  readonly total: number;
}

export interface StepCounts {
  readonly entered: number;
  readonly exits: { readonly [exit: string]: number };
  /** Messages and tasks that were handed over. */
  readonly handedOver: number;
  readonly skipped: number;
  readonly opened: number;
  readonly clicked: number;
  readonly replied: number;
  readonly bounced: number;
  readonly unsubscribed: number;
  readonly done: number;
}

/** What one day asks of a team. Days are dates in the zone of the sequence. */
export interface DayLoad {
  readonly date: string;
  readonly messages: { readonly [channel in Channel]?: number };
  readonly tasks: { readonly [channel in Channel]?: number };
  /** First lines that a person is asked for: work, but no touch. */
  readonly firstLines: number;
}

export interface PopulationResult {
  readonly leads: number;
  readonly steps: { readonly [step: StepId]: StepCounts };
  /** End reason → leads; those who had not ended when the look stopped are in `running`. */
  readonly ends: { readonly [reason: string]: number };
  readonly running: number;
  readonly replies: number;
  readonly optOuts: number;
  readonly bounces: number;
  /** Days from enrolling to the end, of those who ended. Null when nobody did. */
  readonly daysToEnd: { readonly median: number; readonly p90: number } | null;
  /** Messages and tasks per lead, on average. */
  readonly touchesPerLead: number;
  /** Ascending; days without anything are left out. */
  readonly workload: readonly DayLoad[];
}
