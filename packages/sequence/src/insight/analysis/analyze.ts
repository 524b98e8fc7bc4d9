import type { Assumed, AssumedChanges, Assumptions } from './assumptions.ts';
import { assume, assumedFor } from './assumptions.ts';
import type { Framework, LeadSource } from './framework.ts';
import { frameworkFor } from './framework.ts';
import type { GivenTouch } from './parse-touches.ts';
import type { MatchedTouch } from './match.ts';
import { matchTouches } from './match.ts';

/** A touch of the framework, and what is lost without it. */
export interface AnalyzedTouch extends MatchedTouch {
  /** `late`: the first touch comes too late; `moved`: it is on another day; `missing`: there is none. */
  readonly state: 'there' | 'late' | 'moved' | 'missing';
  /** Share of all replies that the touch gets, 0 to 1. */
  readonly share: number;
  /** Replies lost per month. */
  readonly answersLost: number;
  /** Revenue lost per month, in the unit of `valuePerCustomer`. */
  readonly valueLost: number;
}

/** Current touches compared with a framework. All figures per month are estimates from `assumed`. */
export interface Analysis {
  readonly framework: Framework;
  /** Every input of the figures below, with its source. */
  readonly assumed: readonly (Assumed & { readonly value: number })[];
  readonly assumptions: Assumptions;
  /** In the order of the framework. */
  readonly touches: readonly AnalyzedTouch[];
  /** Touches that the framework does not have. They do no harm. */
  readonly extra: readonly GivenTouch[];
  /** Replies of the current touches as a share of those of the whole framework, 0 to 1. */
  readonly reached: number;
  readonly answersLost: number;
  readonly valueLost: number;
}

/** Compares the current touches with the framework for the lead source. `changes` replaces usual assumptions. The formulas are in `worth` and `match.ts`. */
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

/** A late first touch keeps 1 / speed factor of its replies, reached linearly over `slowMinutes`. Other touches keep `keptPerDay` of theirs per day of difference. */
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
