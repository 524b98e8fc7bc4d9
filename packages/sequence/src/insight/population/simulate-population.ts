import { advance } from '../../runtime/advance.ts';
import { applyPatch } from '../../runtime/apply-patch.ts';
import type { Effect } from '../../model/effect.ts';
import type { SequenceEvent } from '../../model/event.ts';
import { keysOf } from '../../model/event-key.ts';
import { FIRST_LINE_WRITTEN } from '../../runtime/first-lines.ts';
import { matchExitCondition, namesOf } from '../../runtime/match-exit-condition.ts';
import { keysHeard } from '../../model/listen-key.ts';
import { initialState } from '../../runtime/initial-state.ts';
import { irFacts } from '../../runtime/ir-facts.ts';
import type { LeadFacts } from '../../model/lead.ts';
import { nextWake } from '../../runtime/next-wake.ts';
import type { Signal } from '../../model/signal.ts';
import { OUT_OF_OFFICE } from '../../runtime/out-of-office.ts';
import type { Ir } from '../../model/ir.ts';
import { stepDefinition } from '../../steps/registry.ts';
import { hashToUnit } from '../../model/hash-to-unit.ts';
import { pickWeighted } from '../../model/pick-weighted.ts';
import type { Channel, StepId } from '../../model/types.ts';
import { DAY } from '../../calendar/civil.ts';
import { resolveZone } from '../../calendar/index.ts';
import { EventQueue } from '../simulate/event-queue.ts';
import { personaLead } from '../simulate/persona.ts';
import { writeFirstLine } from '../simulate/write-first-line.ts';
import { happeningsOf, reactionsTo } from './random-reactions.ts';
import type { Population, PopulationProgress, PopulationResult } from './population.ts';
import type { Rates } from './rates.ts';
import { USUAL_RATES } from './rates.ts';
import { Tally } from './tally.ts';

/** Leads between two progress reports: about 20 ms of work. */
const CHUNK = 250;

/**
 * Runs many simulated leads through a sequence with the real interpreter and adds up the results. A generator, so that a
 * browser can render between two chunks and stop at any time. It yields progress and returns the result.
 */
export function* populationRun(ir: Ir, population: Population): Generator<PopulationProgress, PopulationResult> {
  const crowd = new Crowd(ir, population);
  for (let index = 0; index < population.leads; index++) {
    if (index % CHUNK === 0) yield { done: index, total: population.leads };
    crowd.send(index);
  }
  yield { done: population.leads, total: population.leads };
  return crowd.tally.result();
}

/** The same as a promise. It awaits `onProgress`, which lets other work run. */
export async function simulatePopulation(
  ir: Ir,
  population: Population,
  onProgress: (progress: PopulationProgress) => void | Promise<void> = () => {},
): Promise<PopulationResult> {
  const run = populationRun(ir, population);
  for (let step = run.next(); ; step = run.next()) {
    if (step.done === true) return step.value;
    await onProgress(step.value);
  }
}

class Crowd {
  readonly tally: Tally;
  readonly #ir: Ir;
  readonly #population: Population;
  readonly #horizon: number;
  readonly #rates = new Map<StepId, Rates>();
  readonly #outcomes = new Map<StepId, readonly string[]>();

  constructor(ir: Ir, population: Population) {
    this.#ir = ir;
    this.#population = population;
    this.#horizon = (population.horizonDays ?? 400) * DAY;
    this.tally = new Tally(resolveZone([ir.settings.timeZone]).zone);
  }

  send(index: number): void {
    const { from, overDays = 0, leads, happenings = [], seed = 0 } = this.#population;
    const enrollmentId = `${seed}:${index}`;
    const enrolledAt = from + Math.floor((index / leads) * overDays * DAY);
    const events = new EventQueue();
    for (const event of happeningsOf(happenings, enrolledAt, enrollmentId)) events.add(event);
    let lead = this.#leadOf(enrollmentId);
    let state = initialState(enrolledAt);
    let now = enrolledAt;

    const signal = (signal: Signal): void => {
      const before = state;
      const advanced = advance(this.#ir, before, signal, { now, enrollmentId, lead });
      state = advanced.state;
      this.tally.addEffects(advanced.effects, now, before.step);
      for (const effect of advanced.effects) {
        if (effect.type === 'set') lead = applyPatch(lead, effect.patch);
        else if (effect.type === 'first-line') events.add(writeFirstLine(effect, now));
        else if (effect.type === 'message' || effect.type === 'task')
          for (const event of this.#react(effect, now, enrollmentId)) events.add(event);
      }
    };

    signal({ type: 'start' });
    while (state.status !== 'ended') {
      const wake = nextWake(state) ?? Infinity;
      const event = events.next;
      const next = Math.min(wake, event?.at ?? Infinity);
      if (next === Infinity || next > enrolledAt + this.#horizon) break;
      now = Math.max(now, next);
      if (event === undefined || event.at > wake) {
        signal({ type: 'timer' });
        continue;
      }
      events.take();
      this.#count(event);
      if (this.#matters(event)) signal({ type: 'event', event });
    }
    this.tally.addLead(state.endReason, enrolledAt, now);
    // A lead that completed may still reply to the last message.
    if (state.endReason !== null)
      for (let late = events.take(); late !== undefined; late = events.take()) this.#count(late, state.endReason);
  }

  /** Reactions after an exit condition are ignored. Reactions after the last step count. */
  #count(event: SequenceEvent, endReason: string | null = null): void {
    if (event.step === undefined || (endReason !== null && irFacts(this.#ir).exitConditions.has(endReason))) return;
    this.tally.addReaction(event.name, event.step);
  }

  /** Opens that affect no path are skipped. That makes the run several times faster without changing a figure. */
  #matters(event: SequenceEvent): boolean {
    const facts = irFacts(this.#ir);
    const { listened, asked, counted } = facts;
    const { name } = event;
    // A done task moves a lead that waits for it.
    if (name === 'task-completed' || name === FIRST_LINE_WRITTEN || name === OUT_OF_OFFICE || asked.has(name)) return true;
    if (keysHeard(listened, namesOf(event, facts), event).length > 0) return true;
    // A click or a reply implies an open.
    if (asked.has('opened') && (name === 'clicked' || name === 'replied')) return true;
    return matchExitCondition(event, facts) !== null || keysOf(event).some((key) => counted.has(key));
  }

  #react(touch: Extract<Effect, { type: 'message' | 'task' }>, now: number, lead: string): readonly SequenceEvent[] {
    return reactionsTo(touch, now, this.#ratesOf(touch.step, touch.channel), this.#outcomesOf(touch.step), lead);
  }

  #ratesOf(step: StepId, channel: Channel): Rates {
    let rates = this.#rates.get(step);
    if (rates === undefined) {
      rates = { ...USUAL_RATES[channel], ...this.#population.rates?.[channel], ...this.#population.touches?.[step] };
      this.#rates.set(step, rates);
    }
    return rates;
  }

  #outcomesOf(step: StepId): readonly string[] {
    let outcomes = this.#outcomes.get(step);
    if (outcomes === undefined) {
      const { kind, config } = this.#ir.steps[step]!;
      outcomes = stepDefinition(kind)?.outcomes?.(config) ?? [];
      this.#outcomes.set(step, outcomes);
    }
    return outcomes;
  }

  #leadOf(id: string): LeadFacts {
    const { segments = [] } = this.#population;
    const segment = segments.length === 0 ? null : pickWeighted(segments, hashToUnit(id, 'segment'));
    return personaLead({ ...segment?.lead, id });
  }
}
