import { z } from 'zod';
import { DURATION_UNITS } from './duration.ts';

/**
 * Ids of nodes, variants and rules become keys of plain objects. Names that every object has (`constructor`, `__proto__`) are refused,
 * or a look-up of a step that does not exist would find a function.
 */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'Use 1 to 64 letters, digits, dashes or underscores.')
  .refine((id) => !(id in {}), 'This name is reserved.');

export const durationUnitSchema = z.enum(DURATION_UNITS);

/** At most about 27 years in days: enough for anyone, and instants stay far inside what clocks can show. */
export const amountSchema = z.number().int().min(0).max(10_000);

/** A time span without a time of day: how long to wait for something. */
export const limitSchema = z.strictObject({ amount: amountSchema.min(1), unit: durationUnitSchema });

export type Limit = z.infer<typeof limitSchema>;

/** Long enough for any message, short enough that a pasted file does not become one. */
export const textSchema = z.string().max(50_000);

export const lineSchema = z.string().max(500);

/** Settings that every touch has. The goal is what the touch should achieve, for people and for the coach. */
export const touchParts = {
  goal: lineSchema.default(''),
  window: z.enum(['respect', 'ignore']).default('respect'),
  missingChannel: z.enum(['skip', 'task', 'exit']).default('skip'),
  /** While this touch is held back, later ones on other channels wait for it. */
  othersWait: z.boolean().exactOptional(),
};

export const touchDefaults = { goal: '', window: 'respect', missingChannel: 'skip' } as const;

export const weightSchema = z.number().int().min(0).max(1000);

/** The texts of a touch, of which a lead gets one by weight. */
export const variantsOf = <Content extends z.ZodRawShape>(content: Content) =>
  z.array(z.strictObject({ id: idSchema, weight: weightSchema.default(1), ...content })).max(10);

/** Settings that every touch has which a person carries out. */
export const taskParts = (outcomes: readonly string[]) => ({
  /** What the person may answer when done. */
  outcomes: z
    .array(lineSchema.min(1))
    .max(20)
    .default([...outcomes]),
  /** How long to wait for it to be done; null: go on at once. */
  waitFor: limitSchema.nullable().default(null),
});
