import { z } from 'zod';
import { DURATION_UNITS } from './duration.ts';

/**
 * Ids of nodes, variants and rules become keys of plain objects. Names of inherited members (`constructor`, `__proto__`) are refused,
 * because a lookup of a missing step would find a function.
 */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'Use 1 to 64 letters, digits, dashes or underscores.')
  .refine((id) => !(id in {}), 'This name is reserved.');

export const durationUnitSchema = z.enum(DURATION_UNITS);

/** About 27 years in days. Instants stay far within the range of `Temporal`. */
export const amountSchema = z.number().int().min(0).max(10_000);

/** A time span without a time of day: how long to wait for something. */
export const limitSchema = z.strictObject({ amount: amountSchema.min(1), unit: durationUnitSchema });

/** A time span of at least one unit, without a time of day. */
export type Limit = z.infer<typeof limitSchema>;

/** Long enough for any message, too short for a file that was pasted by mistake. */
export const textSchema = z.string().max(50_000);

export const lineSchema = z.string().max(500);

/** Settings of every touch. The goal says what the touch should achieve, for people and for the coach. */
export const touchParts = {
  goal: lineSchema.default(''),
  window: z.enum(['respect', 'ignore']).default('respect'),
  unreachable: z.enum(['skip', 'task', 'exit']).default('skip'),
  /** While this touch is held back, later touches on other channels wait for it. */
  othersWait: z.boolean().exactOptional(),
};

export const touchDefaults = { goal: '', window: 'respect', unreachable: 'skip' } as const;

export const weightSchema = z.number().int().min(0).max(1000);

/** The variants of a touch. A lead gets one, chosen by weight. */
export const variantsOf = <Content extends z.ZodRawShape>(content: Content) =>
  z.array(z.strictObject({ id: idSchema, weight: weightSchema.default(1), ...content })).max(10);

/** Settings of every manual touch. */
export const taskParts = (outcomes: readonly string[]) => ({
  /** Outcomes that the person can choose when done. */
  outcomes: z
    .array(lineSchema.min(1))
    .max(20)
    .default([...outcomes]),
  /** How long the lead waits for completion; null: the lead continues at once. */
  waitFor: limitSchema.nullable().default(null),
});
