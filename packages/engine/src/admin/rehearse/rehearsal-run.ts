import { DEFAULT_WORKSPACE_ID } from '@touchline/db';
import {
  type Behavior,
  type Channel,
  EventQueue,
  type Instant,
  react,
  type SequenceEvent,
  type StepId,
  writeFirstLine,
} from '@touchline/sequence';
import type { EngineDeps } from '../../context/deps.ts';
import { deliverDue } from '../../messages/deliver/deliver-due.ts';
import { submitEvents } from '../../enrollments/ingest/submit-events.ts';
import { findDue } from '../../enrollments/step/claim.ts';
import { stepDue } from '../../enrollments/step/step-due.ts';
import { nextAttemptAt } from '../../messages/deliver/claim-messages.ts';
import type { SettableClock } from './settable-clock.ts';
import { isTouch } from '../../sql/addresses.ts';

const MINUTE = 60_000;
/** The adapter and the database report deliveries without prompting, as in production. */
const TOLD_BY_ENGINE = 'delivered';

interface Cue extends SequenceEvent {
  readonly enrollmentId: string;
}

interface HandOver {
  readonly type: 'message' | 'task';
  readonly enrollment_id: string;
  readonly id: string;
  readonly step_id: StepId;
  readonly visit: number;
  readonly channel: Channel;
  readonly first_line: boolean;
}

/** Runs the real lanes from one instant to the next, and lets simulated leads respond to their messages. */
export class RehearsalRun {
  readonly #deps: EngineDeps;
  readonly #clock: SettableClock;
  readonly #behaviors = new Map<string, Behavior>();
  readonly #cues = new EventQueue<Cue>();
  /** Ids are ordered by time. Rows after these ids have not been read. */
  readonly #seen = { message: '00000000-0000-0000-0000-000000000000', task: '00000000-0000-0000-0000-000000000000' };

  constructor(deps: EngineDeps, clock: SettableClock) {
    this.#deps = deps;
    this.#clock = clock;
  }

  /** From now on this lead does what its behavior says. */
  cast(enrollmentId: string, enrolledAt: Instant, behavior: Behavior): void {
    this.#behaviors.set(enrollmentId, behavior);
    for (const [index, { name, after, properties }] of (behavior.happenings ?? []).entries()) {
      const event = { id: `happening:${index}`, name, at: enrolledAt + after * MINUTE };
      this.#cue(enrollmentId, properties === undefined ? event : { ...event, properties });
    }
  }

  /** Runs everything that is due before an instant. */
  async runUntil(end: Instant): Promise<void> {
    for (;;) {
      const next = await this.#next();
      if (next === null || next > end) return;
      this.#clock.moveTo(next);
      await this.#play();
    }
  }

  /** Events before timers: a lead that replies at nine does not get the email of nine. */
  async #play(): Promise<void> {
    for (;;) {
      while ((await deliverDue(this.#deps, { workerId: 'rehearsal' })).claimed > 0);
      await this.#answer();
      const cue = this.#cues.next;
      if (cue !== undefined && cue.at <= this.#clock.current()) {
        this.#cues.take();
        await this.#tell(cue);
      } else if ((await stepDue(this.#deps)).stepped === 0) return;
    }
  }

  async #tell({ id, enrollmentId, ...event }: Cue): Promise<void> {
    await submitEvents(this.#deps, [{ ...event, workspaceId: DEFAULT_WORKSPACE_ID, key: `${enrollmentId}:${id}`, enrollmentId }]);
  }

  /** Plans the responses of leads to everything they got since the last call. */
  async #answer(): Promise<void> {
    const touches: HandOver[] = [];
    for (const type of ['message', 'task'] as const) {
      const { rows } = await this.#deps.pool.query<Omit<HandOver, 'type'>>(
        `SELECT id, enrollment_id, step_id, visit, channel, ${type === 'task' ? `purpose = 'first-line'` : 'false'} AS first_line
         FROM ${type}s WHERE workspace_id = $1 AND id > $2 AND ${isTouch('channel')} ORDER BY id`,
        [DEFAULT_WORKSPACE_ID, this.#seen[type]],
      );
      for (const row of rows) touches.push({ ...row, type });
      this.#seen[type] = rows.at(-1)?.id ?? this.#seen[type];
    }
    // A step may send a message and the next one create a task at the same instant. Their ids give the order.
    for (const touch of touches.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      const { type, step_id: step, visit, channel } = touch;
      if (touch.first_line) {
        this.#cue(touch.enrollment_id, writeFirstLine({ step, visit }, this.#clock.current()));
        continue;
      }
      const behavior = this.#behaviors.get(touch.enrollment_id);
      const reaction = behavior?.touches?.[step] ?? behavior?.always;
      if (reaction === undefined) continue;
      for (const event of react({ type, step, visit, channel }, this.#clock.current(), reaction)) {
        if (event.name !== TOLD_BY_ENGINE) this.#cue(touch.enrollment_id, event);
      }
    }
  }

  #cue(enrollmentId: string, event: SequenceEvent): void {
    this.#cues.add({ ...event, enrollmentId });
  }

  async #next(): Promise<Instant | null> {
    const client = await this.#deps.pool.connect();
    try {
      const { nextAt } = await findDue(client, this.#clock.current(), []);
      const instants = [nextAt, await nextAttemptAt(client), this.#cues.next?.at ?? null];
      const planned = instants.filter((instant) => instant !== null);
      return planned.length === 0 ? null : Math.min(...planned);
    } finally {
      client.release();
    }
  }
}
