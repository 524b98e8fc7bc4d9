import type { Assumed, AssumedChanges, Assumptions } from './assumptions.ts';
import { assume, assumedFor } from './assumptions.ts';
import type { Framework, LeadSource } from './framework.ts';
import { frameworkFor } from './framework.ts';
import type { GivenTouch } from './parse-touches.ts';
import type { MatchedTouch } from './match.ts';
import { matchTouches } from './match.ts';

export interface AnalyzedTouch extends MatchedTouch {
  /** `late`: the first touch comes too late to be the first; `moved`: another day; `missing`. */
  readonly state: 'there' | 'late' | 'moved' | 'missing';
  /** Of all answers, those that are counted for it; 0 to 1. */
  readonly share: number;
  /** Answers a month that are not got for it. */
  readonly answersLost: number;
  /** In the unit of `valuePerCustomer`, a month. */
  readonly valueLost: number;
}

export interface Analysis {
  readonly framework: Framework;
  /** All that enters the figures below, with its source. */
  readonly assumed: readonly (Assumed & { readonly value: number })[];
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

/** Holds the touches that somebody makes today against the framework that fits where the leads come from. `changes`: what to assume instead of the usual. */
export function analyze(given: readonly GivenTouch[], source: LeadSource, changes: AssumedChanges = {}): Analysis {
  const framework = frameworkFor(source);
  const assumptions = assume(framework, changes);
  const matched = matchTouches(framework, given, assumptions.reachDays);
  const answers = assumptions.leadsPerMonth * assumptions.answerRate;
  const touches = matched.map((match, index): AnalyzedTouch => {
    const share = assumptions.shares[index]!;
    const answersLost = answers * share * (1 - keptShare(match, assumptions));
    return {
      ...match,
      state: stateOf(match),
      share,
      answersLost,
      valueLost: answersLost * assumptions.closeRate * assumptions.valuePerCustomer,
    };
  });
  const used = new Set(matched.map((match) => match.given));
  const answersLost = sum(touches.map((touch) => touch.answersLost));
  return {
    framework,
    assumed: assumedFor(framework).map((assumed) => ({ ...assumed, value: changes[assumed.name] ?? assumed.usual })),
    assumptions,
    touches,
    extra: given.filter((touch) => !used.has(touch)),
    reached: answers === 0 ? 0 : 1 - answersLost / answers,
    answersLost,
    valueLost: sum(touches.map((touch) => touch.valueLost)),
  };
}

/** A late first touch keeps what the speed factor leaves; the loss grows over `slowMinutes`. Other touches lose a little a day. */
function keptShare({ given, daysLate, minutesLate }: MatchedTouch, { speedFactor, slowMinutes, keptPerDay }: Assumptions): number {
  if (given === null) return 0;
  const slow = minutesLate === 0 ? 1 : 1 - (1 - 1 / Math.max(1, speedFactor)) * Math.min(1, minutesLate / slowMinutes);
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
