import { z } from 'zod';
import type { Exit } from '../definition/step-definition.ts';

export const tierSwitchSchema = z.strictObject({});

export type TierSwitchConfig = z.infer<typeof tierSwitchSchema>;

export const tierSwitchExits: readonly Exit[] = [
  { name: 'hot', label: 'Hot' },
  { name: 'warm', label: 'Warm' },
  { name: 'cold', label: 'Cold' },
  { name: 'dead', label: 'Dead' },
  { name: 'other', label: 'No tier', optional: true },
];
