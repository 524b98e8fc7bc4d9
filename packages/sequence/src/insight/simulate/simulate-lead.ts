import { advance } from '../../runtime/advance.ts';
import type { Context } from '../../model/context.ts';
import { describePosition } from '../../runtime/describe-position.ts';
import type { Effect, TimelineEntry } from '../../model/effect.ts';
import type { LeadFacts } from '../../model/lead.ts';
import type { Signal } from '../../model/signal.ts';
import { isEarly } from '../../runtime/go-ahead.ts';
import { initialState } from '../../runtime/initial-state.ts';
import { nextWake } from '../../runtime/next-wake.ts';
import type { EnrollmentState } from '../../model/state.ts';
import type { Ir } from '../../model/ir.ts';
import { stepDefinition } from '../../steps/registry.ts';
import type { Instant, StepId } from '../../model/types.ts';
import { DAY, MINUTE } from '../../calendar/civil.ts';
import type { Reason } from '../../calendar/index.ts';
import { dayOfEnrollment, explainPlan, formatInstant, isoUtc, PLAIN_FORMAT, resolveZone, type TextFormat } from '../../calendar/index.ts';
import { applyPatch } from '../../runtime/apply-patch.ts';
import type { Behavior } from './behavior.ts';
import { EventQueue } from './event-queue.ts';
import type { Persona } from './persona.ts';
import { personaLead } from './persona.ts';
import { react } from './reactions.ts';
import { stepNames } from './step-names.ts';
import { timelineText } from './timeline-text.ts';
import { writeFirstLine } from './write-first-line.ts';

/** One line of a simulated history. */
export interface SimulatedEntry {
  readonly at: Instant;
  /** `Mon 9 Mar 2026, 10:00`, the lead's time. */
  readonly local: string;
  /** `2026-03-09T09:00:00Z` */
  readonly utc: string;
  /** Day of the enrollment, counted as the sequence counts. */
  readonly day: number;
  readonly step: StepId | null;
  readonly what: Exclude<TimelineEntry['what'], 'planned'> | 'waits';
  readonly text: string;
  /** Why at this time, or why this path; empty if there is no reason. */
  readonly why: string;
}

/** Result of simulating one lead. */
export interface SimulatedRun {
  readonly zone: string;
  /** Invalid zone names, which were skipped. */
  readonly invalidZones: readonly string[];
  readonly entries: readonly SimulatedEntry[];
  /** `ended`; `resting`: nothing more happens automatically; `horizon`: still active when the simulation stopped. */
  readonly outcome: 'ended' | 'resting' | 'horizon';
  readonly endReason: string | null;
  readonly state: EnrollmentState;
}

/** Options of `simulateLead`. */
export interface SimulationOptions {
  /** Days to simulate, because a nurture loop has no end. Default 400. */
  readonly horizonDays?: number;
  /** Of times and dates in the texts of the run. */
  readonly format?: TextFormat;
  /** Labels of steps, which the IR does not contain. */
  readonly names?: (id: StepId) => string | undefined;
}

/** Runs one lead through a sequence with the real interpreter. Returns what happens, when and why. */
export function simulateLead(ir: Ir, persona: Persona, behavior: Behavior, options: SimulationOptions = {}): SimulatedRun {
  return new LeadRun(ir, persona, behavior, options).run();
}

/** The planned time, and why the actual time differs. */
interface Moved {
  readonly planned: Instant;
  readonly reasons: readonly Reason[];
}

const UNMOVED: Moved = { planned: 0, reasons: [] };

class LeadRun {
  readonly #ir: Ir;
  readonly #behavior: Behavior;
  readonly #name: (id: StepId) => string;
  readonly #format: TextFormat;
  readonly #enrollmentId: string;
  readonly #horizon: Instant;
  readonly #events = new EventQueue();
  readonly #entries: SimulatedEntry[] = [];
  #lead: LeadFacts;
  #state: EnrollmentState;
  #now: Instant;
  /** Why the current touch is held back. */
  #rest = UNMOVED;
  /** Why the wait before the next touch ended late. */
  #late = UNMOVED;

  constructor(ir: Ir, persona: Persona, behavior: Behavior, options: SimulationOptions) {
    this.#ir = ir;
    this.#behavior = behavior;
    this.#enrollmentId = persona.enrollmentId ?? 'simulation';
    this.#now = persona.enrolledAt;
    this.#horizon = persona.enrolledAt + (options.horizonDays ?? 400) * DAY;
    this.#lead = personaLead(persona.lead);
    this.#state = initialState(persona.enrolledAt);
    this.#format = options.format ?? PLAIN_FORMAT;
    this.#name = stepNames(ir, options.names, this.#format);
    for (const [index, { name, after, properties }] of (behavior.happenings ?? []).entries()) {
      const event = { id: `happening:${index}`, name, at: persona.enrolledAt + after * MINUTE };
      this.#events.add(properties === undefined ? event : { ...event, properties });
    }
  }

  run(): SimulatedRun {
    this.#signal({ type: 'start' });
    let outcome: SimulatedRun['outcome'] | null = null;
    while (outcome === null) outcome = this.#step();
    const { zone, invalid } = this.#zone;
    return { zone, invalidZones: invalid, entries: this.#entries, outcome, endReason: this.#state.endReason, state: this.#state };
  }

  /** The next event or the planned instant, whichever is first. */
  #step(): SimulatedRun['outcome'] | null {
    if (this.#state.status === 'ended') return 'ended';
    const wake = nextWake(this.#state);
    const event = this.#events.next;
    const next = Math.min(wake ?? Infinity, event?.at ?? Infinity);
    if (next === Infinity) return 'resting';
    if (next > this.#horizon) return 'horizon';
    this.#now = Math.max(this.#now, next);
    if (event !== undefined && event.at <= (wake ?? Infinity)) {
      this.#events.take();
      this.#signal({ type: 'event', event });
    } else {
      this.#signal({ type: 'timer' });
    }
    return null;
  }

  #signal(signal: Signal): void {
    const before = this.#state;
    const { state, effects } = advance(this.#ir, before, signal, this.#context);
    this.#state = state;
    for (const effect of effects) this.#carryOut(effect);
    this.#explainRest(before);
  }

  #carryOut(effect: Effect): void {
    if (effect.type === 'timeline') {
      // The `waits` line gives the plan with its reasons.
      if (effect.entry.what !== 'planned') this.#record(effect.entry);
    } else if (effect.type === 'set') this.#lead = applyPatch(this.#lead, effect.patch);
    else if (effect.type === 'first-line') this.#events.add(writeFirstLine(effect, this.#now));
    else if (effect.type === 'message' || effect.type === 'task') {
      const reaction = this.#behavior.touches?.[effect.step] ?? this.#behavior.always;
      if (reaction !== undefined) for (const event of react(effect, this.#now, reaction)) this.#events.add(event);
    }
  }

  /** Adds a line if the lead now waits at another step, or for longer. */
  #explainRest(before: EnrollmentState): void {
    const { wait, step, visit } = this.#state;
    if (wait === null || step === null) return;
    if (before.step === step && before.visit === visit && before.wait?.until === wait.until) return;
    const position = describePosition(this.#ir, this.#state, this.#context, this.#format);
    this.#rest = { planned: position.planned ?? this.#now, reasons: position.reasons };
    const isWait = stepDefinition(this.#ir.steps[step]?.kind ?? '')?.family === 'timing';
    if (isWait && this.#rest.reasons.length === 0) this.#late = UNMOVED;
    const until = wait.until === null ? '' : `, until ${formatInstant(wait.until, this.#zone.zone, this.#format)}`;
    const why = wait.until === null ? '' : this.#explain(this.#rest, wait.until);
    this.#add('waits', step, `Waits for ${position.waitingFor}${until}`, why);
  }

  #record(entry: Exclude<TimelineEntry, { what: 'planned' }>): void {
    const step = 'step' in entry ? (entry.step ?? null) : null;
    const touch = entry.what === 'sent' || entry.what === 'task';
    if (touch && isEarly(this.#state, entry.step)) {
      this.#add(
        entry.what,
        step,
        timelineText(entry, this.#name, undefined, this.#format),
        `Does not wait for “${this.#name(this.#state.step ?? entry.step)}”`,
      );
      return;
    }
    this.#add(entry.what, step, timelineText(entry, this.#name, undefined, this.#format), touch ? this.#whyNow() : '');
    if (entry.what === 'delayed') this.#late = entry;
    if (touch) this.#late = UNMOVED;
    if (touch || entry.what === 'entered') this.#rest = UNMOVED;
  }

  /** Why a touch goes out now: the delay of the wait before it, then its own delay. */
  #whyNow(): string {
    const planned = this.#late.reasons.length > 0 ? this.#late.planned : this.#rest.planned;
    return this.#explain({ planned, reasons: [...this.#late.reasons, ...this.#rest.reasons] }, this.#now);
  }

  #explain({ planned, reasons }: Moved, at: Instant): string {
    return reasons.length === 0 ? '' : explainPlan(planned, { at, reasons }, this.#zone.zone, this.#format);
  }

  #add(what: SimulatedEntry['what'], step: StepId | null, text: string, why: string): void {
    const { zone } = this.#zone;
    const day = dayOfEnrollment(this.#state.enrolledAt, this.#now, this.#ir.settings.dayCounting, zone);
    this.#entries.push({
      at: this.#now,
      local: formatInstant(this.#now, zone, this.#format),
      utc: isoUtc(this.#now),
      day,
      step,
      what,
      text,
      why,
    });
  }

  get #context(): Context {
    return { now: this.#now, enrollmentId: this.#enrollmentId, lead: this.#lead, notesDelays: true };
  }

  get #zone(): ReturnType<typeof resolveZone> {
    return resolveZone([this.#lead.timeZone, this.#lead.owner?.timeZone, this.#ir.settings.timeZone]);
  }
}
