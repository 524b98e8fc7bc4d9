import type { Framework, LeadSource } from './framework.ts';
import { frameworkFor } from './framework.ts';
import type { GivenTouch } from './given-touches.ts';
import type { MatchedTouch } from './match.ts';
import { matchTouches } from './match.ts';

/** What the expected cost is worked out from. All of it can be changed by whoever reads it. */
export interface Assumptions {
  readonly leadsPerMonth: number;
  /** Share of leads who answer a complete cadence, 0 to 1. */
  readonly answerRate: number;
  /** Share of those who answer that become customers, 0 to 1. */
  readonly closeRate: number;
  readonly valuePerCustomer: number;
  /** How many times likelier a lead answers within minutes than after ten. */
  readonly speedFactor: number;
  /** Share of its answers that a touch keeps for each day that it is away from where it should be, 0 to 1. */
  readonly keptPerDay: number;
}

export const USUAL_ASSUMPTIONS: Assumptions = {
  leadsPerMonth: 100,
  answerRate: 0.35,
  closeRate: 0.25,
  valuePerCustomer: 1_000,
  speedFactor: 9,
  keptPerDay: 0.93,
};

export interface AnalyzedTouch extends MatchedTouch {
  /** `late`: the first touch comes too late to be the first; `moved`: another day; `missing`. */
  readonly state: 'there' | 'late' | 'moved' | 'missing';
  /** Answers a month that are not got for it. */
  readonly answersLost: number;
  /** In the unit of `valuePerCustomer`, a month. */
  readonly valueLost: number;
}

export interface Analysis {
  readonly framework: Framework;
  readonly assumptions: Assumptions;
  /** In the order of the framework. */
  readonly touches: readonly AnalyzedTouch[];
  /** Touches that the framework does not have; no harm in themselves. */
  readonly extra: readonly GivenTouch[];
  /** Answers that what is there gets, of all that the framework would; 0 to 1. */
  readonly reached: number;
  readonly answersLost: number;
  readonly valueLost: number;
}

/** Holds the touches that somebody makes today against the framework that fits where the leads come from. */
export function analyze(given: readonly GivenTouch[], source: LeadSource, changed: Partial<Assumptions> = {}): Analysis {
  const framework = frameworkFor(source);
  const assumptions = { ...USUAL_ASSUMPTIONS, ...changed };
  const matched = matchTouches(framework, given);
  const answers = assumptions.leadsPerMonth * assumptions.answerRate;
  const touches = matched.map((match): AnalyzedTouch => {
    const answersLost = answers * match.touch.share * (1 - keptShare(match, assumptions));
    return { ...match, state: stateOf(match), answersLost, valueLost: answersLost * assumptions.closeRate * assumptions.valuePerCustomer };
  });
  const used = new Set(matched.map((match) => match.given));
  const answersLost = sum(touches.map((touch) => touch.answersLost));
  return {
    framework,
    assumptions,
    touches,
    extra: given.filter((touch) => !used.has(touch)),
    reached: answers === 0 ? 0 : 1 - answersLost / answers,
    answersLost,
    valueLost: sum(touches.map((touch) => touch.valueLost)),
  };
}

/** A late first touch keeps what the speed factor leaves; the loss grows over the first ten minutes. Other touches lose a little a day. */
function keptShare({ given, daysLate, minutesLate }: MatchedTouch, { speedFactor, keptPerDay }: Assumptions): number {
  if (given === null) return 0;
  const slow = minutesLate === 0 ? 1 : 1 - (1 - 1 / Math.max(1, speedFactor)) * Math.min(1, minutesLate / 10);
  return slow * keptPerDay ** Math.abs(daysLate);
}

function stateOf({ given, daysLate, minutesLate }: MatchedTouch): AnalyzedTouch['state'] {
  if (given === null) return 'missing';
  if (minutesLate > 0) return 'late';
  return daysLate === 0 ? 'there' : 'moved';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
