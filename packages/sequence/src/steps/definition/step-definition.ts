import type { TextFormat } from '../../calendar/index.ts';
import type { z } from 'zod';
import type { Context } from '../../model/context.ts';
import type { Effect } from '../../model/effect.ts';
import type { SequenceEvent } from '../../model/event.ts';
import type { Action } from '../../model/signal.ts';
import type { EnrollmentState, TouchRecord, Wait } from '../../model/state.ts';
import type { IrSettings } from '../../model/ir.ts';
import type { Reason } from '../../calendar/index.ts';
import type { StepProblem } from '../../model/step-problem.ts';
import type { Channel, ExitName, Instant, StepId } from '../../model/types.ts';

export type { StepProblem };

/** The purpose of a kind. Palette and colors follow it. */
export type Family = 'entry' | 'timing' | 'touch' | 'logic' | 'action' | 'ending';

/** One outgoing port. The canvas shows `label`. */
export interface Exit {
  readonly name: ExitName;
  readonly label: string;
  /** A missing edge is allowed and ends the enrollment as completed. */
  readonly optional?: boolean;
}

/** A configuration that resolves a problem, and the label of its button. */
export interface ConfigFix<Config> {
  readonly title: string;
  readonly config: Config;
}

/** Facts of a step that other steps may check. */
export interface StepFacts {
  readonly kind: string;
  readonly config: unknown;
  /** Null if the step does not contact the lead. */
  readonly channel: Channel | null;
  readonly disabled: boolean;
  readonly texts: readonly TouchText[];
  /** Outcomes of a manual touch; empty for automatic touches. */
  readonly outcomes: readonly string[];
  /** The outcomes that count as a conversation with the lead. */
  readonly reached: readonly string[];
}

/** Input of `check` in addition to the configuration. */
export interface CheckContext {
  readonly settings: IrSettings;
  /** Facts of any step; undefined if there is no such step. */
  readonly step: (id: StepId) => StepFacts | undefined;
  /** Whether a touch can be sent before this step is entered. */
  readonly precedes: (id: StepId) => boolean;
  /** Touches that can be sent before this step. */
  readonly touchesBefore: readonly StepId[];
  /** The id of the sequence; null if unknown. */
  readonly sequenceId: string | null;
  readonly self: StepId;
}

/** Why the step runs. Events are already merged into `state`. */
export type Trigger =
  | { readonly type: 'enter' }
  | { readonly type: 'due' }
  | { readonly type: 'event'; readonly event: SequenceEvent }
  | { readonly type: 'act'; readonly act: Extract<Action, { type: 'skip-wait' | 'send-now' | 'skip-step' }> };

/** A compiled step, with its configuration type. */
export interface StepOf<Config> {
  readonly id: StepId;
  readonly config: Config;
  readonly exits: Readonly<Record<ExitName, StepId | null>>;
  readonly disabled: boolean;
}

/** Input of a run. `state.step`, `visit`, `enteredAt` and `wait` are those of this step. */
export interface RunContext extends Context {
  readonly state: EnrollmentState;
  readonly settings: IrSettings;
  readonly trigger: Trigger;
  /** The effective time zone: the first valid one of lead, owner and sequence. */
  readonly zone: string;
}

/** Parts of the state that a step may write. `advance` writes the rest. */
export interface StatePatch {
  /** Records that this touch went out, or that its task was created. */
  readonly touch?: Pick<TouchRecord, 'channel' | 'variant'>;
  readonly arm?: ExitName;
}

/** Result of a run: leave by an exit (`go`), wait, or end the enrollment. `reasons`: why the wait is longer than planned, for the timeline. */
export type RunResult = (
  | { readonly go: ExitName }
  | { readonly wait: Wait; readonly reasons?: readonly Reason[] }
  | { readonly end: string }
) & {
  readonly effects?: readonly Effect[];
  /** A touch waits because window, quiet hours or limits hold it back. */
  readonly held?: true;
  readonly patch?: StatePatch;
};

/** What shared code knows about a touch. */
export interface TouchFacts {
  readonly channel: Channel;
  /** A person carries it out, so it becomes a task. */
  readonly manual: boolean;
  /** False: goes out at any time, except in quiet hours and within limits. */
  readonly respectsWindow: boolean;
  /** Goes out at a different time of day than the last touch on this channel. */
  readonly anotherTime?: boolean;
  /** Exempt from the minimum gap between emails. */
  readonly ignoresEmailGap?: boolean;
  /** While it is held back, later touches on other channels wait, too. */
  readonly othersWait?: true;
  /** It is an ask even without one in its text, such as a connection request. */
  readonly asks?: boolean;
  /** The goal that the marketer wrote; may be empty. */
  readonly goal: string;
  /** Policy for unreachable leads and undelivered messages: skip the touch, create a task, or leave by the side exit. */
  readonly unreachable: 'skip' | 'task' | 'exit';
}

/** One text of a touch. */
export interface TouchText {
  /** Null for texts outside variants (a call script). */
  readonly variant: string | null;
  readonly part: 'subject' | 'preview' | 'body' | 'link' | 'script' | 'voicemail';
  /** Dotted path inside `config`. */
  readonly path: string;
  readonly text: string;
}

/** Why a lead waits at a step. */
export interface WaitDescription {
  /** The end of a sentence that starts with "waiting for": `2 days to pass`. */
  readonly waitingFor: string;
  /** Why a touch goes out later than planned, or a wait takes longer; empty if it does not. */
  readonly reasons: readonly Reason[];
  /** The planned instant before the reasons moved it; missing: the instant of entering. */
  readonly planned?: Instant;
}

/** Clock of an estimate by the plan only, without events and send window. */
export interface PlanClock {
  /** The instant of entering the step. */
  readonly now: Instant;
  readonly enrolledAt: Instant;
  readonly zone: string;
  readonly settings: IrSettings;
  /** The planned instant of an earlier touch on the path, or (`last`) of the latest one; null: none. Missing: unknown. */
  readonly touchedAt?: (of: StepId | 'last') => Instant | null;
}

/** The time of a step in days, counted from entering the step or from enrolling. */
export interface Pace {
  readonly since: 'entering' | 'enrolling';
  readonly days: number;
}

/** A fact about a manual touch that is certain after a lead left a step by an exit. */
export interface OutcomeFact {
  /** `self`: this step; `last`: the latest touch before it; `any`: some touch before it. */
  readonly touch: { readonly id: StepId } | 'self' | 'last' | 'any';
  /** The outcome; null: the task is done with any outcome. */
  readonly outcome: string | null;
}

/** Earlier events of a lead. */
export interface PastEvents {
  readonly name: string;
  /** Only events about this page; empty: any page. */
  readonly page: string;
  /** Maximum number of events that are needed, the newest. */
  readonly newest: number;
}

/**
 * Everything that the core knows about a step kind. Shared code asks the definition and never compares a kind with a literal.
 * The `index.ts` of each kind's folder exports an object that `satisfies StepDefinition<Kind, Config>`.
 *
 * @example
 * // steps/remark/index.ts; the test kit holds this as a file, and a test runs it
 * const schema = z.strictObject({ text: z.string().max(500).default('') });
 *
 * export const remark = {
 *   kind: 'remark',
 *   family: 'action',
 *   title: 'Remark',
 *   explanation: 'Adds a remark to the history of the lead.',
 *   config: schema,
 *   defaults: () => ({ text: '' }),
 *   exits: () => [NEXT],
 *   touch: null,
 *   alwaysWaits: () => false,
 *   summary: ({ text }) => (text === '' ? 'Remark without text' : `Remark: ${text}`),
 *   check: ({ text }) => (text === '' ? [{ code: 'missing-content', severity: 'error', path: 'text' }] : []),
 *   run: ({ id, config }, { now }) => ({
 *     go: NEXT.name,
 *     effects: [{ type: 'timeline', at: now, entry: { what: 'decided', step: id, exit: NEXT.name, why: config.text } }],
 *   }),
 * } satisfies StepDefinition<'remark', z.infer<typeof schema>>;
 */
export interface StepDefinition<Kind extends string = string, Config = unknown> {
  readonly kind: Kind;
  readonly family: Family;
  /** Name in the palette. */
  readonly title: string;
  /** One sentence that explains the kind in the palette. */
  readonly explanation: string;
  /**
   * The schema refuses wrong types and unknown keys. It accepts empty content, because a draft may be unfinished; `check` reports that.
   */
  readonly config: z.ZodType<Config>;
  /** A new configuration for a new node. */
  readonly defaults: () => Config;
  readonly exits: (config: Config) => readonly Exit[];
  /** Facts of a touch; null if the step does not contact the lead. */
  readonly touch: ((config: Config) => TouchFacts) | null;
  /** Whether time passes on every path through this step, so that the compiler allows it in a loop. */
  readonly alwaysWaits: (config: Config) => boolean;
  /** A wait by the clock only, shorter than a day, so that touches after it may pass a held touch before it. */
  readonly isPause?: (config: Config) => boolean;
  /** One human sentence: "Wait 2 days, then continue at 10:00 in the lead's time". `name` gives another step's short name, `format` writes times. */
  readonly summary: (config: Config, name: (id: StepId) => string, format?: TextFormat) => string;
  readonly check: (config: Config, context: CheckContext) => readonly StepProblem[];
  /** Quick fixes for a problem, in addition to those of every kind. */
  readonly fixes?: (config: Config, problem: Pick<StepProblem, 'code' | 'path' | 'exit' | 'params'>) => readonly ConfigFix<Config>[];
  /** Steps that the configuration refers to ("if *that email* was opened"). */
  readonly references?: (config: Config) => readonly StepId[];
  /** The same configuration with references renamed (paste with new ids), or dropped if `rename` returns null. */
  readonly renameReferences?: (config: Config, rename: (id: StepId) => StepId | null) => Config;
  /** Texts of a touch, for checks and the coach. */
  readonly texts?: (config: Config) => readonly TouchText[];
  /** The same touch with an opening line that a person writes for each lead; missing if the kind does not support that. */
  readonly askingForFirstLine?: (config: Config) => Config;
  /** Outcomes that a person can choose when the task is done. */
  readonly outcomes?: (config: Config) => readonly string[];
  /** The outcomes that count as a conversation with the lead. */
  readonly reached?: (config: Config) => readonly string[];
  /** What an exit proves about a manual touch; null: nothing. */
  readonly outcomeOf?: (config: Config, exit: ExitName) => OutcomeFact | null;
  /** Names of events about touches that decide the path of a lead here. */
  readonly touchEvents?: (config: Config) => readonly string[];
  /** The touch whose reactions decide here without a wait: one touch, the last or any; null if the step waits for them. */
  readonly decidesAtOnceOn?: (config: Config) => StepId | 'last' | 'any' | null;
  /** Events (see `listenKey`) that the state must remember for this step. */
  readonly leadEvents?: (config: Config) => readonly string[];
  /** Names of events (see `eventKey`) that the state must count for this step. */
  readonly countedEvents?: (config: Config) => readonly string[];
  /** Events before enrolling or in other sequences that this step needs. They arrive as `LeadFacts.history`. */
  readonly history?: (config: Config) => readonly PastEvents[];
  /**
   * When a lead leaves by an exit, by the plan only: at once for a yes, at the limit for a no. Missing: no time passes here.
   * Used for advice and estimates; `run` decides what happens. Null: it depends on lead data.
   */
  readonly leavesAt?: (config: Config, exit: ExitName, clock: PlanClock) => Instant | null;
  /** For steps with a time in days: reads the days, and writes another number. Retiming uses it. */
  readonly pace?: {
    readonly read: (config: Config) => Pace | null;
    readonly write: (config: Config, days: number) => Config;
  };
  /** Time of day (`HH:MM`, in the lead's zone) at which leads continue from here; null: any. */
  readonly hour?: (config: Config) => string | null;
  /** The lead moves to another sequence here. */
  readonly handsOver?: boolean;
  /** The lead starts over in the same sequence, as a new enrollment. */
  readonly startsOver?: (config: Config) => boolean;
  /** URLs of other systems that the step calls. */
  readonly calls?: (config: Config) => readonly string[];
  /** Why the lead waits. Called only while the step waits. */
  readonly describeWait?: (step: StepOf<Config>, context: RunContext, name: (id: StepId) => string, format?: TextFormat) => WaitDescription;
  /**
   * Pure and level-triggered: decides from configuration, state and clock, so that a repeated run while it waits gives the same result.
   */
  readonly run: (step: StepOf<Config>, context: RunContext) => RunResult;
}
