import { z } from 'zod';
import { jsonValue } from './json-value.ts';
import { idSchema } from './config-parts.ts';
import { CHANNELS, TIERS } from './types.ts';

const minutes = z.number().min(0).max(1_000_000);
const text = z.string().max(500);

const reactionSchema = z.strictObject({
  opens: minutes.exactOptional(),
  clicks: minutes.exactOptional(),
  link: text.exactOptional(),
  replies: minutes.exactOptional(),
  bounces: minutes.exactOptional(),
  unsubscribes: minutes.exactOptional(),
  done: z.strictObject({ after: minutes, outcome: text }).exactOptional(),
});

/** The behavior of a lead, in the shape of `Behavior`. */
export const behaviorSchema = z.strictObject({
  always: reactionSchema.exactOptional(),
  touches: z.record(idSchema, reactionSchema).exactOptional(),
  happenings: z
    .array(z.strictObject({ name: z.string().min(1).max(80), after: minutes, properties: z.record(text, jsonValue).exactOptional() }))
    .max(200)
    .exactOptional(),
});

/** The lead, as differences from a lead that is reachable on every channel. */
export const personaSchema = z.strictObject({
  /** Date and time on the lead's clock: `2026-03-02T09:00`. */
  enrolledAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Use a time such as 2026-03-02T09:00.'),
  timeZone: z.string().min(1).max(100),
  tier: z
    .enum(TIERS as ['hot', 'warm', 'cold', 'dead'])
    .nullable()
    .exactOptional(),
  source: text.nullable().exactOptional(),
  stage: text.nullable().exactOptional(),
  tags: z.array(text).max(100).exactOptional(),
  fields: z.record(text, jsonValue).exactOptional(),
  /** Channels on which the lead cannot be reached. */
  unreachable: z.array(z.enum(CHANNELS)).exactOptional(),
});

/** One touch that the lead should get, with day and time in the lead's zone. */
const expectedTouchSchema = z.strictObject({ step: idSchema, day: z.number().int(), time: z.string().regex(/^\d{2}:\d{2}$/) });

/** A run with a recorded result. Publishing can require that the result stays the same. */
export const checkSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(200),
  persona: personaSchema,
  behavior: behaviorSchema,
  expect: z.strictObject({
    touches: z.array(expectedTouchSchema).max(1_000),
    /** Null: still active when the run stopped. */
    endReason: text.nullable(),
  }),
});

/** The lead of a saved run. */
export type CheckPersona = z.infer<typeof personaSchema>;
/** A saved run of one lead, with its expected touches. */
export type Check = z.infer<typeof checkSchema>;
/** A touch of a saved run: step, day since enrolling and time of day in the lead’s zone. */
export type ExpectedTouch = Check['expect']['touches'][number];
