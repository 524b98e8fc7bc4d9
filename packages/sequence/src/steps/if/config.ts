import { z } from 'zod';
import { REACTIONS } from '../../model/events.ts';
import type { Exit } from '../definition/step-definition.ts';
import { limitSchema } from '../../model/config-parts.ts';

export const QUESTIONS = [...REACTIONS, 'outcome'] as const;

export const ifSchema = z.strictObject({
  what: z.enum(QUESTIONS),
  /** The touch in the condition: one touch, the last one that went out to the lead, or any of them. */
  of: z.union([z.strictObject({ touch: z.string() }), z.literal('last'), z.literal('any')]),
  /** `clicked`: only this URL, as written in the message; null: any link. */
  link: z.string().max(2000).nullable().default(null),
  /** `outcome`: the outcome that the rep must have chosen. */
  outcome: z.string().max(500).nullable().default(null),
  /** `any` also counts link scanners and mail-privacy proxies. */
  engagement: z.enum(['human', 'any']).default('human'),
  /** Time limit for a yes, from entering the step; null: decide at once. */
  within: limitSchema.nullable().default(null),
});

export type IfConfig = z.infer<typeof ifSchema>;

export const ifDefaults = (): IfConfig => ({
  what: 'opened',
  of: 'last',
  link: null,
  outcome: null,
  engagement: 'human',
  // Right after a message, no reaction can have happened yet.
  within: { amount: 2, unit: 'days' },
});

export const ifExits: readonly Exit[] = [
  { name: 'yes', label: 'Yes' },
  { name: 'no', label: 'No' },
];
