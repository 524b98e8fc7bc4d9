import { compile } from '../compiler/compile.ts';
import { parseDocument } from '../document/parse-document.ts';
import type { Effect } from '../model/effect.ts';
import type { LeadFacts } from '../model/lead.ts';
import { nextWake } from '../runtime/next-wake.ts';
import type { Signal } from '../model/signal.ts';
import type { EnrollmentState } from '../model/state.ts';
import { parseIr } from '../compiler/ir/parse-ir.ts';
import type { Ir } from '../model/ir.ts';
import { Journey } from './journey.ts';
import { instant, lead } from './leads.ts';

/** What happens to the lead of a golden case: a signal at an instant, or the timer when it is due (with a delay in minutes). */
export type GoldenMove = { readonly at: string; readonly signal: Signal } | { readonly wake: { readonly lateMinutes: number } };

/** One file of `packages/sequence/golden`: written by hand down to `moves`, recorded once below that, never changed. */
export interface GoldenCase {
  /** What the case is about and, for a bug, what went wrong. */
  readonly about: string;
  readonly document: unknown;
  /** `2026-03-09T10:00[Europe/Berlin]` */
  readonly enrolledAt: string;
  readonly lead: Partial<LeadFacts>;
  readonly moves: readonly GoldenMove[];
  readonly ir?: unknown;
  readonly trace?: readonly GoldenTrace[];
}

/** The result of one move. */
export interface GoldenTrace {
  readonly at: number;
  readonly effects: readonly Effect[];
  readonly state: EnrollmentState;
}

export function compileGolden({ document }: GoldenCase): Ir {
  const parsed = parseDocument(document);
  if (!parsed.ok) throw new Error(`the document of the case is not valid: ${JSON.stringify(parsed.problems)}`);
  const { ir, issues } = compile(parsed.document);
  if (ir === null) throw new Error(`the document of the case does not compile: ${JSON.stringify(issues)}`);
  return ir;
}

/** The recorded IR, upgraded if it has an earlier version. */
export function recordedIr({ ir }: GoldenCase): Ir {
  const parsed = parseIr(ir);
  if (!parsed.ok) throw new Error(`the recorded IR can no longer be read: ${JSON.stringify(parsed.problems)}`);
  return parsed.ir;
}

export function replay(golden: GoldenCase, ir: Ir): readonly GoldenTrace[] {
  const journey = new Journey(ir, instant(golden.enrolledAt), lead(golden.lead));
  const traced = (effects: readonly Effect[]): GoldenTrace => ({ at: journey.now, effects, state: journey.state });
  const trace = [traced(journey.send({ type: 'start' }))];
  for (const move of golden.moves) {
    if ('signal' in move) {
      trace.push(traced(journey.send(move.signal, instant(move.at))));
      continue;
    }
    const due = nextWake(journey.state);
    if (due === null) throw new Error('the case wakes a lead that has no timer');
    trace.push(traced(journey.send({ type: 'timer' }, due + move.wake.lateMinutes * 60_000)));
  }
  return trace;
}
