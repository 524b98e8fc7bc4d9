import { type Effect, ENGAGEMENTS, type EnrollmentState, type StepId } from '@touchline/sequence';
import type { Outcome } from './interpret.ts';

interface Count {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly stepId: string;
  readonly what: string;
  n: number;
}

/** Counts what happened in a batch, per sequence, step and kind of happening. */
export class FlowCounts {
  readonly #all: Count[] = [];
  /** Nested by sequence, step and kind: building one combined key per event took as long as the rest of the counting. */
  readonly #counts = new Map<string, Map<string, Map<string, Count>>>();

  add(place: { workspaceId: string; sequenceId: string; stepId: string }, what: string, n = 1): void {
    const steps = this.#counts.getOrInsertComputed(place.sequenceId, () => new Map());
    const kinds = steps.getOrInsertComputed(place.stepId, () => new Map());
    const found = kinds.get(what);
    if (found !== undefined) {
      found.n += n;
      return;
    }
    const count = { ...place, what, n };
    kinds.set(what, count);
    this.#all.push(count);
  }

  addOutcome({ row, state, effects }: Outcome): void {
    const count = (stepId: StepId, what: string): void =>
      this.add({ workspaceId: row.workspace_id, sequenceId: row.sequence_id, stepId }, what);
    let at = row.state.step;
    const enter = (step: StepId, via: string | null): void => {
      if (at !== null) {
        count(at, 'left');
        if (via !== null) count(at, `exit:${via}`);
      }
      count(step, 'entered');
      at = step;
    };
    for (const effect of effects) {
      if (effect.type === 'timeline' && effect.entry.what === 'entered') enter(effect.entry.step, effect.entry.via);
      if (effect.type === 'task') count(effect.step, 'sent');
    }
    if (state.step === null && at !== null) count(at, 'left');
    if (state.status === 'ended' && row.state.status !== 'ended') count('', 'ended');
    for (const [step, what] of reactions(row.state, state)) count(step, what);
  }

  values(): readonly Count[] {
    return this.#all;
  }
}

/** First opening, click and reply of each touch. */
function reactions(before: EnrollmentState, after: EnrollmentState): [StepId, string][] {
  if (before.touches === after.touches) return [];
  return Object.entries(after.touches).flatMap(([step, touch]) => {
    const earlier = before.touches[step];
    if (earlier === touch) return [];
    const known = earlier?.visit === touch.visit ? earlier : undefined;
    return ENGAGEMENTS.filter((what) => touch[what] !== undefined && known?.[what] === undefined).map((what): [StepId, string] => [
      step,
      what,
    ]);
  });
}

/** Effects on the enrollment's own rows, without those that a later effect cancels. */
export function standingEffects(effects: readonly Effect[]): readonly Effect[] {
  const last = effects.findLastIndex((effect) => effect.type === 'withdraw');
  if (last === -1) return effects;
  return effects.filter((effect, index) => {
    if (effect.type !== 'message' && effect.type !== 'task' && effect.type !== 'first-line') return true;
    return !effects.some(
      (later, at) =>
        at > index &&
        later.type === 'withdraw' &&
        (later.step === null || later.step === effect.step) &&
        (later.only !== 'tasks' || effect.type !== 'message'),
    );
  });
}
