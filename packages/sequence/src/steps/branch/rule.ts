import { z } from 'zod';
import { REACTIONS } from '../../model/events.ts';
import { idSchema, limitSchema } from '../../model/config-parts.ts';
import { CHANNELS } from '../../model/types.ts';

const word = z.string().max(200);

/** Operators on lead fields, in the order of the menu. */
export const FIELD_OPERATORS = [
  'is',
  'is-not',
  'contains',
  'contains-not',
  'at-least',
  'at-most',
  'before-today',
  'after-today',
  'is-set',
  'is-empty',
] as const;

/** How a field is compared. */
export type FieldOperator = (typeof FIELD_OPERATORS)[number];

/** Standard fields of a lead. Custom fields are `fields.<name>`. */
export const LEAD_FIELDS = ['tier', 'source', 'stage', 'company', 'email', 'phone', 'firstName', 'lastName', 'timeZone', 'owner'] as const;

/** One condition of a rule. */
const conditionSchema = z.discriminatedUnion('type', [
  /** `is` and `is-not` take several values: any of them. Texts are compared without regard to case. */
  z.strictObject({
    type: z.literal('field'),
    field: word,
    op: z.enum(FIELD_OPERATORS),
    values: z.array(word).max(50).default([]),
  }),
  z.strictObject({ type: z.literal('tag'), op: z.enum(['has', 'has-not']), tag: word }),
  /** Number of events in a period ("pricing page viewed 3 times in 7 days"). */
  z.strictObject({
    type: z.literal('events'),
    event: z.string().max(80),
    /** `page-viewed`: this page only; empty: any. */
    page: word.default(''),
    op: z.enum(['at-least', 'at-most']),
    count: z.number().int().min(0).max(100),
    /** Null: no limit. */
    within: limitSchema.nullable().default(null),
  }),
  /** Number of touches of this enrollment with a reaction ("opened 3 messages"). */
  z.strictObject({
    type: z.literal('touches'),
    what: z.enum(REACTIONS),
    op: z.enum(['at-least', 'at-most']),
    count: z.number().int().min(0).max(100),
  }),
  /** Time without activity of the lead. Our sends do not count. */
  z.strictObject({ type: z.literal('inactive'), for: limitSchema }),
  /** Whether the lead has an address for the channel, and consents to it. */
  z.strictObject({ type: z.literal('reachable'), channel: z.enum(CHANNELS), is: z.boolean() }),
]);

/** One condition of a branch. */
export type Condition = z.infer<typeof conditionSchema>;

export const ruleSchema = z.strictObject({
  /** Also the name of the exit. */
  id: idSchema,
  label: z.string().max(80).default(''),
  match: z.enum(['all', 'any']).default('all'),
  conditions: z.array(conditionSchema).max(20),
});

/** A rule of a branch and the id of its exit. */
export type Rule = z.infer<typeof ruleSchema>;
