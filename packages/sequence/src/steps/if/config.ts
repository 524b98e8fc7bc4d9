import { z } from 'zod';
import { REACTIONS } from '../../model/events.ts';
import type { Exit } from '../definition/step-definition.ts';
import { limitSchema } from '../../model/config-parts.ts';

export const QUESTIONS = [...REACTIONS, 'outcome'] as const;

export const ifSchema = z.strictObject({
  what: z.enum(QUESTIONS),
  /** The touch that is asked about; the last one that went out to this lead; or any of them. */
  of: z.union([z.strictObject({ touch: z.string() }), z.literal('last'), z.literal('any')]),
  /** `clicked`: this address only, as written in the message; null: any link. */
  link: z.string().max(2000).nullable().default(null),
  /** `outcome`: what the rep must have chosen. */
  outcome: z.string().max(500).nullable().default(null),
  /** `any` counts link scanners and mail-privacy proxies too. */
  engagement: z.enum(['human', 'any']).default('human'),
  /** How long to wait for a yes, from entering the step; null: decide at once. */
  within: limitSchema.nullable().default(null),
});

export type IfConfig = z.infer<typeof ifSchema>;

export const ifDefaults = (): IfConfig => ({
  what: 'opened',
  of: 'last',
  link: null,
  outcome: null,
  engagement: 'human',
  // Straight behind a message nothing can have happened yet.
  within: { amount: 2, unit: 'days' },
});

export const ifExits: readonly Exit[] = [
  { name: 'yes', label: 'Yes' },
  { name: 'no', label: 'No' },
];
