import {
  advance,
  type Advanced,
  type Context,
  type Effect,
  type EnrollmentState,
  type Instant,
  type Ir,
  nextWake,
  type Signal,
} from '@touchline/sequence';
import type { LoadedVersion } from '../../context/ir-cache.ts';
import { leadFacts } from '../../sql/lead-columns.ts';
import type { EnrollmentRow } from './enrollment-row.ts';

/** The result for one enrollment of a batch. */
export interface Outcome {
  readonly row: EnrollmentRow;
  /** Unchanged when the enrollment fails. */
  readonly state: EnrollmentState;
  readonly effects: readonly Effect[];
  /** Error of a failed enrollment; null otherwise. */
  readonly error: string | null;
  /** Enrollments of a paused sequence do not move: their timer is removed until it is resumed. */
  readonly parked: boolean;
  /** A person asked to send it now, whatever send window and limits say. */
  readonly manual?: boolean;
}

/**
 * Advances one enrollment by signals in their order. A bug or bad data ends in an outcome with an error, never in an exception:
 * one enrollment must not stop the hundreds that share its batch.
 */
export function interpret(row: EnrollmentRow, version: LoadedVersion | undefined, signals: readonly Signal[], now: Instant): Outcome {
  const aside = (error: string): Outcome => ({ row, state: row.state, effects: [], error, parked: false });
  if (version === undefined || !version.ok) return aside(version?.error ?? 'Its version is missing.');
  if (row.lead_found === null) return aside('Its lead was deleted.');
  // Enrollments of a paused sequence do not move, nor do failed ones. Both still receive events, as a paused enrollment
  // does. A reply must also end an enrollment that a person may retry later.
  const parked = row.sequence_status === 'paused' || row.sequence_status === 'archived' || row.status === 'failed';
  const { elsewhere } = row;
  const others = elsewhere === undefined ? {} : { elsewhere };
  const context = { now, enrollmentId: row.id, lead: leadFacts(row), notesDelays: true, ...others } as const;
  let state = row.state;
  const effects: Effect[] = [];
  try {
    for (const signal of signals) {
      if (parked && signal.type === 'timer') continue;
      const result =
        parked && signal.type === 'event' ? hearOnly(version.ir, state, signal, context) : advance(version.ir, state, signal, context);
      if (signal.type === 'timer' && isStuck(state, result.state, result.effects, now)) {
        throw new Error(`Step ${String(state.step)} was due and did not move.`);
      }
      state = result.state;
      effects.push(...result.effects);
    }
  } catch (error) {
    return aside(error instanceof Error ? error.message : String(error));
  }
  return {
    row,
    state,
    effects,
    error: row.status === 'failed' && state.status !== 'ended' ? (row.error ?? 'Unknown error.') : null,
    parked,
    manual: signals.some(saysNow),
  };
}

function saysNow(signal: Signal): boolean {
  return signal.type === 'act' && (signal.act.type === 'send-now' || signal.act.type === 'skip-wait');
}

function hearOnly(ir: Ir, state: EnrollmentState, signal: Signal, context: Context): Advanced {
  if (state.status !== 'active') return advance(ir, state, signal, context);
  const heard = advance(ir, { ...state, status: 'paused' }, signal, context);
  return heard.state.status === 'paused' && heard.state.paused === null ? { ...heard, state: { ...heard.state, status: 'active' } } : heard;
}

/** A timer that leaves the state unchanged and due would be claimed again at once, endlessly. */
function isStuck(before: EnrollmentState, after: EnrollmentState, effects: readonly Effect[], now: Instant): boolean {
  const due = nextWake(after);
  return due !== null && due <= now && effects.length === 0 && before.step === after.step && before.visit === after.visit;
}
