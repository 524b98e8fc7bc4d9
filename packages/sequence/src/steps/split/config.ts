import { z } from 'zod';
import type { Exit } from '../definition/step-definition.ts';
import { idSchema, weightSchema } from '../../model/config-parts.ts';

/** Exit of the control group. */
export const HOLDOUT = 'holdout';

const armIdSchema = idSchema.refine((id) => id !== HOLDOUT, 'This name is reserved for the holdout.');

export const splitSchema = z.strictObject({
  arms: z.array(z.strictObject({ id: armIdSchema, label: z.string().max(80).default(''), weight: weightSchema.default(1) })).max(10),
  /** Size of the control group in percent of all leads. It leaves by a separate exit. */
  holdout: z.number().int().min(0).max(90).default(0),
  /** The arm of all leads without an arm; null while the test runs. */
  winner: z.string().max(64).nullable().default(null),
});

export type SplitConfig = z.infer<typeof splitSchema>;

export const splitDefaults = (): SplitConfig => ({
  arms: [
    { id: 'a', label: 'A', weight: 1 },
    { id: 'b', label: 'B', weight: 1 },
  ],
  holdout: 0,
  winner: null,
});

export function splitExits({ arms, holdout }: SplitConfig): readonly Exit[] {
  const exits: Exit[] = arms.map(({ id, label }) => ({ name: id, label: label.trim() || id.toUpperCase() }));
  // Without an edge the enrollments of the holdout end, because a control group gets no touches.
  return holdout > 0 ? [...exits, { name: HOLDOUT, label: 'Holdout', optional: true }] : exits;
}
