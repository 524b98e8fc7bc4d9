import type { EdgeRef } from '../../document/operations/insert-on-edge.ts';
import type { Settings } from '../../model/settings.ts';
import type { StepId } from '../../model/types.ts';

/** How much it is likely to cost to ignore the advice. */
export type Weight = 'high' | 'medium' | 'low';

/** A change that follows the advice, carried out by `applyFix`. */
export type Fix =
  | { readonly type: 'set-config'; readonly nodeId: StepId; readonly config: unknown }
  /** One after another on an edge, or after an open exit. */
  | { readonly type: 'add-steps'; readonly edge: EdgeRef; readonly steps: readonly AddedStep[] }
  | { readonly type: 'switch-off'; readonly nodeId: StepId }
  | { readonly type: 'set-settings'; readonly settings: Partial<Settings> };

/** A step that a quick fix adds. */
export interface AddedStep {
  readonly kind: string;
  readonly config: unknown;
}

/** One piece of advice, as data. The English text is in `advice-text.ts`. Advice never blocks publishing. */
export interface Advice {
  readonly code: AdviceCode;
  readonly weight: Weight;
  /** Null for advice on the whole cadence. */
  readonly nodeId: StepId | null;
  /** The field to change: a dotted path inside the node's `config`, or inside `settings` if there is no node. */
  readonly path?: string;
  readonly params: { readonly [name: string]: string | number };
  readonly fix?: Fix;
}

/** Every piece of advice. Texts and reasons are in `advice-text.ts`. */
export type AdviceCode =
  | 'slow-first-touch'
  | 'first-touch-waits-for-window'
  | 'too-few-touches'
  | 'too-many-touches'
  | 'one-channel'
  | 'emails-too-close'
  | 'email-ignores-gap'
  | 'two-sms-a-day'
  | 'calls-same-hour'
  | 'long-voicemail'
  | 'no-voicemail'
  | 'long-message'
  | 'long-sms'
  | 'no-ask'
  | 'several-asks'
  | 'filler'
  | 'impersonal'
  | 'no-break-up'
  | 'no-exit-on-reply'
  | 'no-exit-on-unsubscribe'
  | 'no-nurture'
  | 'repeated-content'
  | 'empty-urgency'
  | 'no-goal'
  | 'unproven-claim';
