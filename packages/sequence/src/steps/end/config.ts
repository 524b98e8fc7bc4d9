import { z } from 'zod';

export const endSchema = z.strictObject({
  /** `completed`, `converted`, `disqualified` or words of one's own; counted in the figures of the sequence. */
  reason: z.string().max(80).default('completed'),
});

export type EndConfig = z.infer<typeof endSchema>;

export const endDefaults = (): EndConfig => ({ reason: 'completed' });
