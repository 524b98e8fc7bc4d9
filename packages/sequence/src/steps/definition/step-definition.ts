import type { z } from 'zod';
import type { Context } from '../../model/context.ts';
import type { Effect } from '../../model/effect.ts';
import type { SequenceEvent } from '../../model/event.ts';
import type { Act } from '../../model/signal.ts';
import type { EnrollmentState, TouchRecord, Wait } from '../../model/state.ts';
import type { IrSettings } from '../../model/ir.ts';
import type { Reason } from '../../calendar/index.ts';
import type { StepProblem } from '../../model/step-problem.ts';
import type { Channel, ExitName, Instant, StepId } from '../../model/types.ts';

export type { StepProblem };

/** Groups kinds by what they are for; the palette and the colours follow it. */
export type Family = 'entry' | 'timing' | 'touch' | 'logic' | 'action' | 'ending';

/** One outgoing port. `label` is what a person reads on the canvas. */
export interface Exit {
  readonly name: ExitName;
  readonly label: string;
  /** A missing edge is allowed and ends the enrollment as completed. */
  readonly optional?: boolean;
}

/** A configuration that puts a problem right, and what the button for it says. */
export interface ConfigFix<Config> {
  readonly title: string;
  readonly config: Config;
}

/** A step as seen from another one. */
export interface StepFacts {
  readonly kind: string;
  readonly config: unknown;
  /** Null when the step does not contact the lead. */
  readonly channel: Channel | null;
  readonly disabled: boolean;
  readonly texts: readonly TouchText[];
  /** What a person may answer when done; empty for touches that are sent. */
  readonly outcomes: readonly string[];
  /** Those of the outcomes that mean a conversation with the lead. */
  readonly reached: readonly string[];
}

/** What a step's `check` may look at besides its own configuration. */
export interface CheckContext {
  readonly settings: IrSettings;
  /** What may be asked of any other step; undefined when there is none. */
  readonly step: (id: StepId) => StepFacts | undefined;
  /** Whether a touch can have been sent before this step is entered. */
  readonly precedes: (id: StepId) => boolean;
  /** Touches that can have been sent before this step. */
  readonly touchesBefore: readonly StepId[];
  /** The id of the sequence itself, where known. */
  readonly sequenceId: string | null;
  readonly self: StepId;
}

/** What woke the step. By then events are merged into `state` already. */
export type Trigger =
  | { readonly type: 'enter' }
  | { readonly type: 'due' }
  | { readonly type: 'event'; readonly event: SequenceEvent }
  | { readonly type: 'act'; readonly act: Extract<Act, { type: 'skip-wait' | 'send-now' | 'skip-step' }> };

/** The step as compiled, with its own configuration type. */
export interface StepOf<Config> {
  readonly id: StepId;
  readonly config: Config;
  readonly exits: Readonly<Record<ExitName, StepId | null>>;
  readonly disabled: boolean;
}

/** What a run may see. `state.step`, `visit`, `enteredAt` and `wait` are this step's own. */
export interface RunContext extends Context {
  readonly state: EnrollmentState;
  readonly settings: IrSettings;
  readonly trigger: Trigger;
  /** Zone in force: lead's → owner's → sequence's, the first that is valid. */
  readonly zone: string;
}

/** Parts of the state that a step may write; `advance` owns the rest. */
export interface StatePatch {
  /** Records that this touch was handed over. */
  readonly touch?: Pick<TouchRecord, 'channel' | 'variant'>;
  readonly arm?: ExitName;
}

/** Outcome of a run: leave by an exit, rest, or end the enrollment. `reasons`: why it rests for longer than planned, for the timeline. */
export type RunResult = (
  | { readonly go: ExitName }
  | { readonly wait: Wait; readonly reasons?: readonly Reason[] }
  | { readonly end: string }
) & {
  readonly effects?: readonly Effect[];
  /** A touch rests since window, quiet hours or guards do not let it go out yet. */
  readonly held?: true;
  readonly patch?: StatePatch;
};

export interface TouchFacts {
  readonly channel: Channel;
  /** A person carries it out. */
  readonly manual: boolean;
  /** False: goes out at any hour (quiet hours and guards aside). */
  readonly respectsWindow: boolean;
  /** Keeps away from the time of day of the last touch on this channel. */
  readonly anotherTime?: boolean;
  /** Exempt from the email gap. */
  readonly ignoresEmailGap?: boolean;
  /** While it is held back, later touches on other channels wait for it. */
  readonly othersWait?: true;
  /** It is a request by itself, whatever its text says. */
  readonly asks?: boolean;
  /** What it should achieve, in the marketer's words; may be empty. */
  readonly goal: string;
  /** For a lead who lacks the channel, or whom it does not reach: go on, make it a person's task, or leave by the side exit. */
  readonly unreachable: 'skip' | 'task' | 'exit';
}

/** One text that a touch shows or says to a person. */
export interface TouchText {
  /** Null for texts that are not part of a variant (a call script). */
  readonly variant: string | null;
  readonly part: 'subject' | 'preview' | 'body' | 'link' | 'script' | 'voicemail';
  /** Dotted path inside `config`. */
  readonly path: string;
  readonly text: string;
}

/** What a resting step tells whoever asks "why is this lead here?". */
export interface WaitDescription {
  /** Half a sentence after "waiting for": `2 days to pass`. */
  readonly waitingFor: string;
  /** Why a touch goes out later than planned, or a wait takes longer; empty otherwise. */
  readonly reasons: readonly Reason[];
  /** What was planned before the reasons moved it; missing: the instant of entering. */
  readonly planned?: Instant;
}

/** Where an estimated lead stands: no events, no window, only the plan. */
export interface PlanClock {
  /** When the step is entered. */
  readonly now: Instant;
  readonly enrolledAt: Instant;
  readonly zone: string;
  readonly settings: IrSettings;
  /** When a touch on the way was planned, or (`last`) the latest of them; null: none. Missing: unknown. */
  readonly touchedAt?: (of: StepId | 'last') => Instant | null;
}

/** How a step's time is told in days: from entering the step, or from enrolling. */
export interface Pace {
  readonly since: 'entering' | 'enrolling';
  readonly days: number;
}

/** What is certain of a touch once a lead has left a step by an exit. */
export interface OutcomeFact {
  /** `self`: the step itself; `last`: the latest touch before it; `any`: some touch before it. */
  readonly touch: { readonly id: StepId } | 'self' | 'last' | 'any';
  /** What the person answered; null: that the task is done, whatever the answer. */
  readonly outcome: string | null;
}

/** Earlier events of a lead. */
export interface PastEvents {
  readonly name: string;
  /** Those about this page only; empty: any. */
  readonly page: string;
  /** So many of them are enough, the newest. */
  readonly newest: number;
}

/**
 * Everything the core knows of a kind. Shared code asks these questions and never compares a kind with a literal.
 * One folder per kind ends in `index.ts` with an object that `satisfies StepDefinition<Kind, Config>`.
 */
export interface StepDefinition<Kind extends string = string, Config = unknown> {
  readonly kind: Kind;
  readonly family: Family;
  /** Name in the palette. */
  readonly title: string;
  /** One line that explains the kind in the palette. */
  readonly explanation: string;
  /**
   * Wrong types and unknown keys are refused; empty content is accepted (a draft may be unfinished) and found by `check`.
   */
  readonly config: z.ZodType<Config>;
  /** A fresh configuration for a node just dropped. */
  readonly defaults: () => Config;
  readonly exits: (config: Config) => readonly Exit[];
  /** How a touch reaches the lead; null when the step does not contact the lead. */
  readonly touch: ((config: Config) => TouchFacts) | null;
  /** Whether time must pass in this step on every way through; breaks cycles for the compiler. */
  readonly alwaysWaits: (config: Config) => boolean;
  /** A pause by the clock alone, shorter than a day: touches behind it may pass a held touch before it. */
  readonly isPause?: (config: Config) => boolean;
  /** One human sentence: "Wait 2 days, then continue at 10:00 in the lead's time". `name` gives another step's short name. */
  readonly summary: (config: Config, name: (id: StepId) => string) => string;
  readonly check: (config: Config, context: CheckContext) => readonly StepProblem[];
  /** What can be done about one of the problems, besides what works for every kind. */
  readonly fixes?: (config: Config, problem: Pick<StepProblem, 'code' | 'path' | 'exit' | 'params'>) => readonly ConfigFix<Config>[];
  /** Steps that the configuration speaks of ("if *that email* was opened"). */
  readonly references?: (config: Config) => readonly StepId[];
  /** The same configuration with references renamed (paste with new ids) or dropped where `rename` gives null. */
  readonly renameReferences?: (config: Config, rename: (id: StepId) => StepId | null) => Config;
  /** Texts of a touch, for checks and for the coach. */
  readonly texts?: (config: Config) => readonly TouchText[];
  /** The same touch with a first line that a person writes for each lead; missing where that cannot be. */
  readonly askingForFirstLine?: (config: Config) => Config;
  /** What a person may answer when the task is done. */
  readonly outcomes?: (config: Config) => readonly string[];
  /** Those of the outcomes that mean a conversation with the lead. */
  readonly reached?: (config: Config) => readonly string[];
  /** What leaving by an exit tells of a touch that a person carries out; null: nothing. */
  readonly outcomeOf?: (config: Config, exit: ExitName) => OutcomeFact | null;
  /** Names of events about touches on which the way of a lead depends here. */
  readonly touchEvents?: (config: Config) => readonly string[];
  /** The touch whose reactions decide here at once: one of them, the last or any; null where the step waits for them. */
  readonly decidesAtOnceOn?: (config: Config) => StepId | 'last' | 'any' | null;
  /** Events (see `listenKey`) that the state must remember for this step. */
  readonly leadEvents?: (config: Config) => readonly string[];
  /** Names of events (see `eventKey`) that the state must count for this step. */
  readonly countedEvents?: (config: Config) => readonly string[];
  /** What the lead did before enrolling or in other sequences that this step asks for; comes in as `LeadFacts.history`. */
  readonly history?: (config: Config) => readonly PastEvents[];
  /**
   * When a lead leaves by an exit, by the plan alone: at once for a yes, at the limit for a no. Missing: time does not pass here.
   * For advice and figures; what really happens is for `run` to say. Null: only the data of the lead can tell.
   */
  readonly leavesAt?: (config: Config, exit: ExitName, clock: PlanClock) => Instant | null;
  /** For steps whose time is told in days: how many, and the same configuration with another number. Makes a sequence stretchable. */
  readonly pace?: {
    readonly read: (config: Config) => Pace | null;
    readonly write: (config: Config, days: number) => Config;
  };
  /** Time of day (`HH:MM`, the lead's) at which leads go on from here; null: at any. */
  readonly hour?: (config: Config) => string | null;
  /** The lead goes on in another sequence from here. */
  readonly handsOver?: boolean;
  /** The lead starts over in this very sequence, as a new enrollment. */
  readonly startsOver?: (config: Config) => boolean;
  /** Addresses of other systems that it calls. */
  readonly calls?: (config: Config) => readonly string[];
  /** Only asked while the step rests. */
  readonly describeWait?: (step: StepOf<Config>, context: RunContext, name: (id: StepId) => string) => WaitDescription;
  /**
   * Level-triggered: decides from state and clock, so that it may be run again at any moment while it rests and answers the same.
   */
  readonly run: (step: StepOf<Config>, context: RunContext) => RunResult;
}
