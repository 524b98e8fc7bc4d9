import type { Channel, ExitName, Instant, Json, StepId, Tier } from './types.ts';
import type { Reason } from './reason.ts';

/** A change to the record of the lead. */
export type LeadPatch =
  | { readonly field: 'tier'; readonly value: Tier }
  | { readonly field: 'stage' | 'owner'; readonly value: string | null }
  | { readonly field: 'tag'; readonly value: string; readonly remove?: boolean }
  | { readonly field: 'custom'; readonly name: string; readonly value: Json };

/** One line of a lead's history, as data. Texts are derived when it is shown, never stored. */
export type TimelineEntry =
  | { readonly what: 'entered'; readonly step: StepId; readonly visit: number; readonly via: ExitName | null }
  /** A wait that ends later than its setting, or had passed before the lead entered it. */
  | { readonly what: 'delayed'; readonly step: StepId; readonly planned: Instant; readonly reasons: readonly Reason[] }
  | { readonly what: 'planned'; readonly step: StepId; readonly for: Instant; readonly reasons?: readonly Reason[] }
  | { readonly what: 'sent'; readonly step: StepId; readonly visit: number; readonly channel: Channel; readonly variant: string | null }
  | { readonly what: 'task'; readonly step: StepId; readonly visit: number; readonly channel: Channel }
  /** A person is asked to write the opening line of a message. */
  | { readonly what: 'asked'; readonly step: StepId; readonly visit: number; readonly channel: Channel }
  | { readonly what: 'skipped'; readonly step: StepId; readonly why: 'disabled' | 'unreachable' | 'by-person' | 'already-sent' }
  | { readonly what: 'decided'; readonly step: StepId; readonly exit: ExitName; readonly why: string }
  | { readonly what: 'event'; readonly name: string; readonly step?: StepId; readonly event: string }
  /** With a step if it was about one message. */
  | { readonly what: 'act'; readonly act: string; readonly step?: StepId }
  | { readonly what: 'changed'; readonly patch: LeadPatch }
  /** The lead moved to another version of the sequence, by number. */
  | { readonly what: 'moved'; readonly from: number; readonly to: number }
  /**
   * The lead moved to another sequence (`to`), or came from one (`from`). Without an enrollment it was refused there, for
   * the given reason.
   */
  | {
      readonly what: 'handed-over';
      readonly direction: 'to' | 'from';
      readonly sequence: string;
      readonly enrollment: string | null;
      readonly refused?: string;
      /** The new enrollment is in the same sequence. */
      readonly again?: true;
    }
  /** The owner was notified. Histories take it from the alerts; the interpreter does not write it. */
  | { readonly what: 'alerted'; readonly step: StepId; readonly text: string }
  | { readonly what: 'ended'; readonly reason: string };

/** A request of a step to the engine, as plain data. The engine carries it out in the transaction that stores the state. */
export type Effect =
  | {
      readonly type: 'message';
      readonly step: StepId;
      readonly visit: number;
      readonly channel: Channel;
      readonly variant: string | null;
      /** Earlier email touch whose thread this continues. */ readonly threadOf: StepId | null;
    }
  | {
      readonly type: 'task';
      readonly step: StepId;
      readonly visit: number;
      readonly channel: Channel;
      readonly dueAt: Instant;
      readonly variant: string | null;
    }
  /** A task to write the opening line of a message, which waits for it. */
  | {
      readonly type: 'first-line';
      readonly step: StepId;
      readonly visit: number;
      readonly channel: Channel;
      readonly dueAt: Instant;
      readonly variant: string | null;
    }
  /**
   * Cancels open tasks and queued messages: of one step that was left undone, or (null) of the whole enrollment, if an exit
   * condition or a person ended it. An enrollment that ran out of steps cancels nothing, so that its last message still goes out.
   */
  | { readonly type: 'withdraw'; readonly step: StepId | null; readonly only?: 'tasks' }
  | { readonly type: 'timeline'; readonly at: Instant; readonly entry: TimelineEntry }
  | { readonly type: 'set'; readonly patch: LeadPatch }
  | { readonly type: 'alert'; readonly step: StepId; readonly text: string }
  | { readonly type: 'webhook'; readonly step: StepId; readonly visit: number; readonly url: string; readonly body: Json }
  | { readonly type: 'hand-over'; readonly sequenceId: string; readonly step: StepId | null }
  | { readonly type: 'end'; readonly reason: string };
