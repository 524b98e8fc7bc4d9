/**
 * The small vocabulary every stage shares. Plain types, no behaviour: the one file that everything may import.
 */

/** Milliseconds since 1970-01-01T00:00Z. A number, not a `Temporal.Instant`, so that state is JSON as it stands. */
export type Instant = number;

/** Same id as the canvas node that the step was compiled from. */
export type StepId = string;

/** Name of an outgoing port of a step: `next`, `yes`, `no`, `hot`, a rule id … */
export type ExitName = string;

/** How a touch reaches the lead. */
export type Channel = 'email' | 'sms' | 'call' | 'voicemail' | 'linkedin' | 'notice';

export const CHANNELS: readonly Channel[] = ['email', 'sms', 'call', 'voicemail', 'linkedin', 'notice'];

export type Tier = 'hot' | 'warm' | 'cold' | 'dead';

export const TIERS: readonly Tier[] = ['hot', 'warm', 'cold', 'dead'];

/** Any value that survives `JSON.parse(JSON.stringify(value))`. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
