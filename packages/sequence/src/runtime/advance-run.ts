import type { Ir } from '../model/ir.ts';
import type { RunContext, RunResult, StepDefinition, StepOf, Trigger } from '../steps/definition/step-definition.ts';
import type { ExitName, Instant, StepId } from '../model/types.ts';
import { resolveZone } from '../calendar/index.ts';
import type { Reason } from '../calendar/index.ts';
import { applyPatch } from './apply-patch.ts';
import type { Context } from '../model/context.ts';
import type { Effect, TimelineEntry } from '../model/effect.ts';
import { goAhead, isEarly, withoutEarly } from './go-ahead.ts';
import { type KnownStep, knownStep } from './known-step.ts';
import type { LeadFacts } from '../model/lead.ts';
import { patchState } from './patch-state.ts';
import type { EnrollmentState, Wait } from '../model/state.ts';
import { withEntry } from './with-entry.ts';

/** More moves than any sequence makes in one advance. The compiler refuses loops without a wait, so exceeding it is a bug. */
const MOVE_LIMIT = 1_000;

/** Milliseconds between two touches of an enrollment that moved to another version, if a wait between them has already passed. */
const SPACING = 24 * 3_600_000;

/** End reason of a lead that ran out of steps. */
const COMPLETED = 'completed';

/** The working state of one `advance`: the only mutable object of the interpreter. It never leaves `advance`. */
export class AdvanceRun {
  readonly ir: Ir;
  readonly context: Context;
  readonly effects: Effect[] = [];
  readonly zone: string;
  state: EnrollmentState;
  private lead: LeadFacts;
  /** The lead passed a wait whose time was already over. */
  private passedWait = false;

  constructor(ir: Ir, state: EnrollmentState, context: Context) {
    this.ir = ir;
    this.state = state;
    this.context = context;
    this.lead = context.lead;
    this.zone = resolveZone([context.lead.timeZone, context.lead.owner?.timeZone, ir.settings.timeZone]).zone;
  }

  get now(): Instant {
    return this.context.now;
  }

  record(entry: TimelineEntry): void {
    this.effects.push({ type: 'timeline', at: this.now, entry });
  }

  /** Moves to a step, then runs steps until the enrollment waits or ends. A missing step ends it. */
  moveTo(step: StepId | null, via: ExitName | null): void {
    this.placeAt(step, via);
    this.runUntilWait({ type: 'enter' });
  }

  /** Puts the enrollment at a step without running it, which is left to its timer. A missing step ends the enrollment. */
  placeAt(step: StepId | null, via: ExitName | null): void {
    if (step === null) {
      this.end(COMPLETED, false);
      return;
    }
    // A touch that went out ahead already counts as this visit.
    const visit = (this.state.visits[step] ?? 0) + (isEarly(this.state, step) ? 0 : 1);
    this.clearAhead();
    this.state = { ...this.state, step, visit, enteredAt: this.now, visits: withEntry(this.state.visits, step, visit), wait: null };
    this.record({ what: 'entered', step, visit, via });
  }

  /** Runs the current step, then later steps until the enrollment waits or ends. */
  resume(trigger: Trigger): void {
    if (this.state.wait === null) this.passedWait = true;
    this.runUntilWait(trigger);
  }

  /** Whether the enrollment is at a step that contacts the lead. */
  get atTouch(): boolean {
    return this.current().definition.touch !== null;
  }

  /** Leaves the current step by its first exit without running it. */
  skipStep(): void {
    const { definition, step } = this.current();
    // The definition knows which exit is first; keys of stored JSON come back in any order.
    const exit = definition.exits(step.config)[0]?.name ?? null;
    this.moveTo(exit === null ? null : this.targetOf(step, exit), exit);
  }

  /** Ends the enrollment. `withdraw`: cancel queued messages and open tasks; false if the enrollment ran out of steps. */
  end(reason: string, withdraw: boolean): void {
    this.state = { ...this.state, status: 'ended', endReason: reason, step: null, wait: null, paused: null };
    if (withdraw) this.effects.push({ type: 'withdraw', step: null });
    const onward = this.ir.settings.afterEnd ?? null;
    // Only leads that never replied move on, not leads that exited, were won or were lost.
    if (onward !== null && !withdraw && reason === COMPLETED) {
      this.effects.push({ type: 'hand-over', sequenceId: onward.sequenceId, step: null });
    }
    this.effects.push({ type: 'end', reason });
    this.record({ what: 'ended', reason });
  }

  /** The step at the program counter. @throws Error if the version does not have it, or if its kind is unknown */
  current(): KnownStep {
    const id = this.state.step;
    const found = id === null ? undefined : knownStep(this.ir, id);
    if (found !== undefined) return found;
    if (id === null || !Object.hasOwn(this.ir.steps, id)) {
      throw new Error(`step “${id}” is not in this version: move the enrollment to one of its steps`);
    }
    throw new Error(`step kind “${this.ir.steps[id]?.kind}” is unknown here: load the IR with parseIr`);
  }

  stepContext(trigger: Trigger): RunContext {
    const { now, enrollmentId, notesDelays, elsewhere } = this.context;
    const { lead, state, zone } = this;
    return { now, enrollmentId, lead, notesDelays, elsewhere, state, settings: this.ir.settings, trigger, zone };
  }

  private runUntilWait(first: Trigger): void {
    let trigger = first;
    for (let moves = 0; this.state.step !== null; moves++) {
      if (moves > MOVE_LIMIT) {
        throw new Error(`more than ${MOVE_LIMIT} moves without a wait, at step “${this.state.step}”: compile the sequence again`);
      }
      const { definition, step } = this.current();
      const result = this.runStep(definition, step, trigger);
      this.applyResult(step, result);
      if ('wait' in result) {
        this.waitAt(step.id, result.wait, result.reasons ?? []);
        if (result.held === true || (this.state.ahead ?? Infinity) <= this.now) goAhead(this, definition, step);
        return;
      }
      if ('end' in result) {
        this.end(result.end, false);
        return;
      }
      if (definition.family === 'timing' && (this.state.wait === null || step.disabled)) this.passedWait = true;
      this.placeAt(this.targetOf(step, result.go), result.go);
      trigger = { type: 'enter' };
    }
  }

  private runStep(definition: StepDefinition, step: StepOf<unknown>, trigger: Trigger): RunResult {
    if (step.disabled) return this.passThrough(definition, step, 'disabled');
    const { moved } = this.state;
    if (moved !== undefined && definition.touch !== null && this.state.wait === null && trigger.type !== 'act') {
      if (moved.sealed.includes(step.id)) {
        this.state = { ...withoutEarly(this.state, step.id), moved: { ...moved, sealed: moved.sealed.filter((id) => id !== step.id) } };
        return this.passThrough(definition, step, 'already-sent');
      }
      if (isEarly(this.state, step.id)) return this.continueEarly(definition, step);
      const spaced = Math.max(...Object.values(this.state.sent), -Infinity) + SPACING;
      if (this.passedWait && spaced > this.now) return { wait: { until: spaced } };
    }
    if (isEarly(this.state, step.id)) return this.continueEarly(definition, step);
    return definition.run(step, this.stepContext(trigger));
  }

  /** Enters a touch that went out ahead. The timeline already has it as sent; another entry would count the lead twice. */
  private continueEarly(definition: StepDefinition, step: StepOf<unknown>): RunResult {
    const onward = this.state.early![step.id]!;
    this.state = { ...withoutEarly(this.state, step.id), lastTouch: step.id };
    if ('exit' in onward) return { go: onward.exit };
    this.state = { ...this.state, wait: onward.wait };
    return definition.run(step, this.stepContext({ type: 'due' }));
  }

  clearAhead(): void {
    if (this.state.ahead === undefined) return;
    const { ahead: _past, ...state } = this.state;
    this.state = state;
  }

  /** Leaves a skipped step by its first exit. A step without exits still ends the enrollment. */
  private passThrough(definition: StepDefinition, step: StepOf<unknown>, why: 'disabled' | 'already-sent'): RunResult {
    const exit = definition.exits(step.config)[0];
    if (exit === undefined) return { end: COMPLETED };
    return { go: exit.name, effects: [{ type: 'timeline', at: this.now, entry: { what: 'skipped', step: step.id, why } }] };
  }

  /** The target of an exit; null: not connected. */
  targetOf(step: StepOf<unknown>, exit: ExitName): StepId | null {
    const target = Object.hasOwn(step.exits, exit) ? step.exits[exit] : undefined;
    if (target === undefined) throw new Error(`step “${step.id}” left by “${exit}”, which it does not have: load the IR with parseIr`);
    return target;
  }

  private applyResult(step: StepOf<unknown>, { effects, patch }: RunResult): void {
    if (patch !== undefined) this.state = patchState(this.state, step.id, patch, this.now, this.ir.settings.guards.smsPerLeadDay);
    if (patch?.touch !== undefined) this.clearAhead();
    for (const effect of effects ?? []) {
      this.effects.push(effect);
      if (effect.type !== 'set') continue;
      this.lead = applyPatch(this.lead, effect.patch);
      this.record({ what: 'changed', patch: effect.patch });
    }
  }

  private waitAt(step: StepId, wait: Wait, moved: readonly Reason[]): void {
    const changed = this.state.wait?.until !== wait.until;
    this.state = { ...this.state, wait };
    const { until, reasons = this.context.notesDelays === true && moved.length > 0 ? moved : undefined } = wait;
    if (changed && until !== null) this.record({ what: 'planned', step, for: until, ...(reasons === undefined ? {} : { reasons }) });
  }
}
