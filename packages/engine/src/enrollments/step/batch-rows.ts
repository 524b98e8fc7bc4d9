import type { Carrier } from '@touchline/channels';
import { newId } from '@touchline/db';
import { type Effect, type Instant, type LeadPatch, nextWake, THIS_SEQUENCE, type TimelineEntry } from '@touchline/sequence';
import { Columns } from '../../sql/columns.ts';
import { FlowCounts, standingEffects } from './step-counters.ts';
import type { Outcome } from './interpret.ts';
import type { EnrollmentRow } from './enrollment-row.ts';

/** Who caused a batch, where it was a person. */
export interface Author {
  readonly by: string | null;
  readonly why: string | null;
}

/** `place`: of the enrollment among `enrollments`, from 1. Its ids are sent once, not with each of its rows. */
const ofStep = { place: 'int', id: 'uuid', step_id: 'text', visit: 'int', channel: 'text', variant: 'text' } as const;

/** Content and address come from version and lead at the moment of sending. */
const RENDERED_LATER = { to_address: null, body_text: null };

/** A hand-off to another sequence. */
export interface HandOver {
  readonly from: EnrollmentRow;
  readonly sequenceId: string;
}

/** All rows that a batch writes, by table. */
export class BatchRows {
  readonly enrollments = new Columns({
    workspace_id: 'uuid',
    id: 'uuid',
    sequence_id: 'uuid',
    version_id: 'uuid',
    lead_id: 'uuid',
    is_test: 'bool',
    tid: 'tid',
    status: 'text',
    step_id: 'text',
    due_at: 'timestamptz',
    end_reason: 'text',
    state: 'json',
    error: 'text',
  });
  readonly messages = new Columns({ ...ofStep, thread_step: 'text', to_address: 'text', body_text: 'text', manual: 'bool' });
  readonly tasks = new Columns({ ...ofStep, due_at: 'timestamptz', purpose: 'text' });
  /** A row for what happened to one enrollment at one instant; `at` is null where that is the instant of the batch. */
  readonly timeline = new Columns({ place: 'int', id: 'uuid', at: 'timestamptz', entries: 'json' });
  readonly alerts = new Columns({
    workspace_id: 'uuid',
    id: 'uuid',
    enrollment_id: 'uuid',
    lead_id: 'uuid',
    step_id: 'text',
    text: 'text',
  });
  readonly withdrawals = new Columns({ workspace_id: 'uuid', enrollment_id: 'uuid', step_id: 'text', only_tasks: 'bool' });
  readonly counts = new Columns({ workspace_id: 'uuid', id: 'uuid', sequence_id: 'uuid', step_id: 'text', what: 'text', n: 'int' });
  readonly patches: { readonly workspaceId: string; readonly leadId: string; readonly patch: LeadPatch }[] = [];
  readonly handOvers: HandOver[] = [];
  /** The earliest next due instant of this batch. */
  nextDueAt: Instant | null = null;

  constructor(outcomes: readonly Outcome[], now: Instant) {
    const flow = new FlowCounts();
    for (const outcome of outcomes) {
      this.#addState(outcome);
      const effects = standingEffects(outcome.effects);
      for (const effect of effects) this.#addEffect(outcome, effect);
      this.#addHistory(effects, now);
      flow.addOutcome(outcome);
    }
    for (const { workspaceId, sequenceId, stepId, what, n } of flow.values()) {
      this.counts.add({ workspace_id: workspaceId, id: newId(), sequence_id: sequenceId, step_id: stepId, what, n });
    }
  }

  #addState({ row, state, error, parked }: Outcome): void {
    const due = error === null && !parked ? nextWake(state) : null;
    if (due !== null && (this.nextDueAt === null || due < this.nextDueAt)) this.nextDueAt = due;
    this.enrollments.add({
      workspace_id: row.workspace_id,
      id: row.id,
      sequence_id: row.sequence_id,
      version_id: row.version_id,
      lead_id: row.lead_id,
      is_test: row.is_test,
      tid: row.tid,
      status: error === null ? state.status : 'failed',
      step_id: state.step,
      due_at: due,
      end_reason: state.endReason,
      state: JSON.stringify(state),
      error,
    });
  }

  /** Of the enrollment that was added last: one row per instant, with its entries in order. */
  #addHistory(effects: readonly Effect[], now: Instant): void {
    let at = now;
    let entries: TimelineEntry[] = [];
    const add = (): void => {
      if (entries.length === 0) return;
      this.timeline.add({ place: this.enrollments.length, id: newId(), at: at === now ? null : at, entries: JSON.stringify(entries) });
      entries = [];
    };
    for (const effect of effects) {
      if (effect.type !== 'timeline') continue;
      if (effect.at !== at) add();
      at = effect.at;
      entries.push(effect.entry);
    }
    add();
  }

  /** Of the enrollment that was added last. */
  #addEffect({ row, manual = false }: Outcome, effect: Effect): void {
    const enrollment = { workspace_id: row.workspace_id, enrollment_id: row.id };
    const place = this.enrollments.length;
    switch (effect.type) {
      case 'message':
      case 'task':
      case 'first-line': {
        const { step, visit, channel, variant } = effect;
        const touch = { place, id: newId(), step_id: step, visit, channel, variant };
        if (effect.type === 'message') this.messages.add({ ...touch, thread_step: effect.threadOf, manual: manual, ...RENDERED_LATER });
        else this.tasks.add({ ...touch, due_at: effect.dueAt, purpose: effect.type === 'task' ? 'touch' : 'first-line' });
        break;
      }
      case 'withdraw':
        this.withdrawals.add({ ...enrollment, step_id: effect.step, only_tasks: effect.only === 'tasks' });
        break;
      case 'set':
        this.patches.push({ workspaceId: row.workspace_id, leadId: row.lead_id, patch: effect.patch });
        break;
      case 'alert':
        this.alerts.add({ ...enrollment, id: newId(), lead_id: row.lead_id, step_id: effect.step, text: effect.text });
        break;
      case 'hand-over':
        this.handOvers.push({ from: row, sequenceId: effect.sequenceId === THIS_SEQUENCE ? row.sequence_id : effect.sequenceId });
        break;
      case 'webhook':
        // A call to another system goes the way of a message: claimed, tried again, never made twice by mistake.
        this.messages.add({
          place,
          id: newId(),
          step_id: effect.step,
          visit: effect.visit,
          channel: 'webhook' satisfies Carrier,
          variant: null,
          thread_step: null,
          manual: manual,
          to_address: effect.url,
          body_text: JSON.stringify(effect.body),
        });
        break;
      case 'end':
      case 'timeline':
        // In the state already; see `#addHistory`.
        break;
    }
  }
}
