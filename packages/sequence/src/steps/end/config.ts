import { z } from 'zod';

export const endSchema = z.strictObject({
  /** `completed`, `converted`, `disqualified` or a custom reason. Reports count enrollments by it. */
  reason: z.string().max(80).default('completed'),
});

export type EndConfig = z.infer<typeof endSchema>;

export const endDefaults = (): EndConfig => ({ reason: 'completed' });
