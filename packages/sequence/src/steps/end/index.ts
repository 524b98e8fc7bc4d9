import type { StepDefinition } from '../definition/step-definition.ts';
import { endDefaults, endSchema } from './config.ts';
import type { EndConfig } from './config.ts';

export const end = {
  kind: 'end',
  family: 'ending',
  title: 'End',
  explanation: 'Ends the sequence for the lead, with a reason.',
  config: endSchema,
  defaults: endDefaults,
  exits: () => [],
  touch: null,
  alwaysWaits: () => false,
  summary: (config) => `End: ${config.reason.trim() || 'no reason given'}`,
  check: (config) => (config.reason.trim() === '' ? [{ code: 'missing-reason', severity: 'error', path: 'reason' }] : []),
  fixes: (config, { code }) =>
    code === 'missing-reason' ? [{ title: 'Use “completed”', config: { ...config, reason: 'completed' } }] : [],
  run: (step) => ({ end: step.config.reason }),
} satisfies StepDefinition<'end', EndConfig>;
