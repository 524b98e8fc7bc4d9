import { z } from 'zod';
import { NEXT } from '../definition/exits.ts';
import { lineSchema } from '../../model/config-parts.ts';

export const startSchema = z.strictObject({
  /** How leads enroll. For information only, because enrolling happens outside the sequence. */
  entry: z.enum(['manual', 'form', 'import', 'api']).default('manual'),
  note: lineSchema.default(''),
});

export type StartConfig = z.infer<typeof startSchema>;

export const startDefaults = (): StartConfig => ({ entry: 'manual', note: '' });

export const startExits = [NEXT];
