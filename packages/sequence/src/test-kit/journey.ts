import { advance } from '../runtime/advance.ts';
import type { Effect } from '../model/effect.ts';
import type { SequenceEvent } from '../model/event.ts';
import { initialState } from '../runtime/initial-state.ts';
import type { LeadFacts } from '../model/lead.ts';
import { nextWake } from '../runtime/next-wake.ts';
import type { Action, Signal } from '../model/signal.ts';
import type { EnrollmentState } from '../model/state.ts';
import type { Ir } from '../model/ir.ts';
import type { Instant } from '../model/types.ts';
import { contextAt, lead } from './leads.ts';

export interface HappenedEffect {
  readonly at: Instant;
  readonly effect: Effect;
}

/** One enrollment, advanced as the engine does it. */
export class Journey {
  readonly ir: Ir;
  now: Instant;
  facts: LeadFacts;
  state: EnrollmentState;
  readonly effects: HappenedEffect[] = [];
  private events = 0;

  constructor(ir: Ir, startedAt: Instant, facts: LeadFacts = lead()) {
    this.ir = ir;
    this.now = startedAt;
    this.facts = facts;
    this.state = initialState(startedAt);
  }

  send(signal: Signal, now = this.now): readonly Effect[] {
    this.now = now;
    const advanced = advance(this.ir, this.state, signal, contextAt(now, this.facts));
    this.state = advanced.state;
    for (const effect of advanced.effects) this.effects.push({ at: now, effect });
    return advanced.effects;
  }

  start(): this {
    this.send({ type: 'start' });
    return this;
  }

  /** Sends a timer signal `late` milliseconds after the enrollment is due. False if no timer is set. */
  wake(late = 0): boolean {
    const due = nextWake(this.state);
    if (due === null) return false;
    this.send({ type: 'timer' }, Math.max(this.now, due + late));
    return true;
  }

  /** Sends timer signals until the enrollment has no timer or has ended, at most `limit` times. */
  run(limit = 100): this {
    for (let wakes = 0; wakes < limit && this.wake(); wakes++);
    return this;
  }

  happens(name: string, details: Partial<SequenceEvent> = {}, now = this.now): readonly Effect[] {
    return this.send({ type: 'event', event: { id: `event-${this.events++}`, name, at: now, ...details } }, now);
  }

  act(act: Action, now = this.now): readonly Effect[] {
    return this.send({ type: 'act', act }, now);
  }

  ofType<Type extends Effect['type']>(type: Type): readonly (Extract<Effect, { type: Type }> & { readonly on: Instant })[] {
    return this.effects.flatMap(({ at, effect }) =>
      effect.type === type ? [{ ...(effect as Extract<Effect, { type: Type }>), on: at }] : [],
    );
  }
}
