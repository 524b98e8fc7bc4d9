import type { LeadFacts } from '../../model/lead.ts';
import type { Channel, Instant, StepId } from '../../model/types.ts';
import type { Rates } from './rates.ts';

/** A segment of leads and its share. */
export interface Segment {
  /** Share by weight. */
  readonly weight: number;
  /** Differences from a lead that is reachable on every channel. */
  readonly lead: Partial<LeadFacts>;
}

/** Something that leads do independently of touches: book a meeting, view a page. */
export interface CommonHappening {
  readonly name: string;
  /** Share of leads, 0 to 1. */
  readonly share: number;
  /** At a random time within this number of days of enrolling. */
  readonly withinDays: number;
  readonly properties?: { readonly [name: string]: string };
}

/** The leads to simulate and their behavior. Everything except number and start has a default. */
export interface Population {
  readonly leads: number;
  readonly from: Instant;
  /** Days over which leads enroll, evenly; 0: all at once. Default 0. */
  readonly overDays?: number;
  readonly segments?: readonly Segment[];
  /** Overrides the usual rates of the channel. */
  readonly rates?: { readonly [channel in Channel]?: Partial<Rates> };
  readonly touches?: { readonly [step: StepId]: Partial<Rates> };
  readonly happenings?: readonly CommonHappening[];
  /** Days to simulate after enrolling. Default 400. */
  readonly horizonDays?: number;
  /** Seed of the random numbers. */
  readonly seed?: number;
}

/** Simulated leads so far. */
export interface PopulationProgress {
  readonly done: number;
  readonly total: number;
}

/** Leads at one step of a simulated population. A lead counts once per visit. */
export interface StepCounts {
  readonly entered: number;
  readonly exits: { readonly [exit: string]: number };
  /** Messages and tasks. */
  readonly handedOver: number;
  readonly skipped: number;
  readonly opened: number;
  readonly clicked: number;
  readonly replied: number;
  readonly bounced: number;
  readonly unsubscribed: number;
  readonly done: number;
}

/** Workload of one day. Days are dates in the zone of the sequence. */
export interface DayLoad {
  readonly date: string;
  readonly messages: { readonly [channel in Channel]?: number };
  readonly tasks: { readonly [channel in Channel]?: number };
  /** Opening lines to write: work, but no touch. */
  readonly firstLines: number;
}

/** Result of a simulated population. Numbers are leads unless they say otherwise. */
export interface PopulationResult {
  readonly leads: number;
  readonly steps: { readonly [step: StepId]: StepCounts };
  /** Leads by end reason. Leads that had not ended at the horizon are in `running`. */
  readonly ends: { readonly [reason: string]: number };
  readonly running: number;
  readonly replies: number;
  readonly optOuts: number;
  readonly bounces: number;
  /** Days from enrolling to the end, for leads that ended. Null if none did. */
  readonly daysToEnd: { readonly median: number; readonly p90: number } | null;
  /** Messages and tasks per lead, on average. */
  readonly touchesPerLead: number;
  /** Ascending, without empty days. */
  readonly workload: readonly DayLoad[];
}
