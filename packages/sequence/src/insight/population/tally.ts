import type { Effect } from '../../model/effect.ts';
import type { Channel, ExitName, Instant, StepId } from '../../model/types.ts';
import { DAY, dateText, dayOf } from '../../calendar/civil.ts';
import { zoneClock } from '../../calendar/zone-clock.ts';
import type { DayLoad, PopulationResult, StepCounts } from './population.ts';

type Counting<Of> = { -readonly [Key in keyof Of]: Of[Key] };
type Counts = Omit<Counting<StepCounts>, 'exits'> & { readonly exits: Map<ExitName, number> };
interface Load {
  readonly messages: Map<Channel, number>;
  readonly tasks: Map<Channel, number>;
  firstLines: number;
}

const COUNTED = {
  opened: 'opened',
  clicked: 'clicked',
  replied: 'replied',
  bounced: 'bounced',
  unsubscribed: 'unsubscribed',
  'task-completed': 'done',
} as const;

/** Adds up the results of many leads. */
export class Tally {
  readonly #steps = new Map<StepId, Counts>();
  readonly #days = new Map<number, Load>();
  readonly #ends = new Map<string, number>();
  readonly #durations: number[] = [];
  readonly #wallAt: (at: Instant) => number;
  #leads = 0;
  #running = 0;
  #touches = 0;

  constructor(zone: string) {
    this.#wallAt = zoneClock(zone).wallAt;
  }

  /** Counts the result of one advance. `from` is the former step of the lead. */
  addEffects(effects: readonly Effect[], at: Instant, from: StepId | null): void {
    let place = from;
    for (const effect of effects) {
      if (effect.type === 'message' || effect.type === 'task') this.#handOver(effect, at);
      // Work for a person, but no touch.
      else if (effect.type === 'first-line') this.#loadAt(at).firstLines++;
      else if (effect.type === 'timeline') {
        const { entry } = effect;
        if (entry.what === 'entered') {
          if (place !== null && entry.via !== null) this.#leave(place, entry.via);
          this.#of(entry.step).entered++;
          place = entry.step;
        } else if (entry.what === 'skipped') this.#of(entry.step).skipped++;
      }
    }
  }

  /** Counts a reaction to a touch, even if it did not move the lead. */
  addReaction(name: string, step: StepId): void {
    if (Object.hasOwn(COUNTED, name)) this.#of(step)[COUNTED[name as keyof typeof COUNTED]]++;
  }

  addLead(endReason: string | null, enrolledAt: Instant, endedAt: Instant): void {
    this.#leads++;
    if (endReason === null) {
      this.#running++;
      return;
    }
    bump(this.#ends, endReason, 1);
    this.#durations.push(endedAt - enrolledAt);
  }

  result(): PopulationResult {
    const sorted = this.#durations.toSorted((a, b) => a - b);
    const at = (share: number): number => Math.round((sorted[Math.floor((sorted.length - 1) * share)]! / DAY) * 10) / 10;
    const total = (what: 'replied' | 'unsubscribed' | 'bounced'): number =>
      [...this.#steps.values()].reduce((sum, step) => sum + step[what], 0);
    return {
      leads: this.#leads,
      steps: Object.fromEntries([...this.#steps].map(([id, counts]) => [id, { ...counts, exits: Object.fromEntries(counts.exits) }])),
      ends: Object.fromEntries(this.#ends),
      running: this.#running,
      replies: total('replied'),
      optOuts: total('unsubscribed'),
      bounces: total('bounced'),
      daysToEnd: sorted.length === 0 ? null : { median: at(0.5), p90: at(0.9) },
      touchesPerLead: this.#leads === 0 ? 0 : this.#touches / this.#leads,
      workload: [...this.#days].toSorted(([a], [b]) => a - b).map(([day, load]) => dayLoad(day, load)),
    };
  }

  #handOver({ type, step, channel }: Extract<Effect, { type: 'message' | 'task' }>, at: Instant): void {
    this.#of(step).handedOver++;
    this.#touches++;
    const load = this.#loadAt(at);
    bump(type === 'message' ? load.messages : load.tasks, channel, 1);
  }

  #loadAt(at: Instant): Load {
    const day = dayOf(this.#wallAt(at));
    let load = this.#days.get(day);
    if (load === undefined) this.#days.set(day, (load = { messages: new Map(), tasks: new Map(), firstLines: 0 }));
    return load;
  }

  #leave(step: StepId, exit: ExitName): void {
    bump(this.#of(step).exits, exit, 1);
  }

  #of(step: StepId): Counts {
    let counts = this.#steps.get(step);
    if (counts === undefined) {
      counts = {
        entered: 0,
        handedOver: 0,
        skipped: 0,
        opened: 0,
        clicked: 0,
        replied: 0,
        bounced: 0,
        unsubscribed: 0,
        done: 0,
        exits: new Map(),
      };
      this.#steps.set(step, counts);
    }
    return counts;
  }
}

function bump<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function dayLoad(day: number, { messages, tasks, firstLines }: Load): DayLoad {
  return { date: dateText(day), messages: Object.fromEntries(messages), tasks: Object.fromEntries(tasks), firstLines };
}
