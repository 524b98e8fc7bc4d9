/**
 * Types that every stage shares. Plain types without behavior, which every file may import.
 */

/** Milliseconds since 1970-01-01T00:00Z. A number instead of a `Temporal.Instant`, so that state is plain JSON. */
export type Instant = number;

/** The id of the canvas node from which the step was compiled. */
export type StepId = string;

/** Name of an outgoing port of a step: `next`, `yes`, `no`, `hot`, a rule id … */
export type ExitName = string;

/** How a touch reaches the lead. The definition of each is in `channels/<channel>`. */
export const CHANNELS = ['email', 'sms', 'call', 'voicemail', 'linkedin', 'notice'] as const;

/** How a message or task reaches a lead. */
export type Channel = (typeof CHANNELS)[number];

/** How promising a lead is. */
export type Tier = 'hot' | 'warm' | 'cold' | 'dead';

/** All tiers, from the most promising. */
export const TIERS: readonly Tier[] = ['hot', 'warm', 'cold', 'dead'];

/** Any value that survives `JSON.parse(JSON.stringify(value))`. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
